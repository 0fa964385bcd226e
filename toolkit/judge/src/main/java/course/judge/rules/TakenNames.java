package course.judge.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names that a class of an answer must not take: those of the hidden test's classes, of which there
 * can be only one, and those that would hide a well-known class. Upper and lower case are the same
 * here, for on some systems they are the same file.
 */
final class TakenNames {

    private static final List<String> JDK_PACKAGES =
            List.of(
                    "java.lang",
                    "java.util",
                    "java.util.concurrent",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent.locks",
                    "java.util.function");

    private static final List<String> OTHER_PACKAGES =
            List.of("org.junit.jupiter.api", "course.explorer", "course.judge", "course.lab");

    /** In characters, with the names of the classes around it. */
    private static final int LONGEST = 1_000;

    private final Set<String> tests;

    /**
     * @param testNames classes of the hidden tests, nested ones too or not: all names that begin
     *     with one of them and a dollar are taken with it
     */
    TakenNames(Set<String> testNames) {
        tests = testNames.stream().map(TakenNames::topLevel).collect(Collectors.toSet());
    }

    private static String topLevel(String className) {
        int dollar = className.indexOf('$', 1);
        String outer = dollar < 0 ? className : className.substring(0, dollar);
        return outer.toLowerCase(Locale.ROOT);
    }

    /** Why a class of the answer must not be called so. */
    Optional<Refusal> refusal(String name) {
        if (name.indexOf('.') >= 0) {
            return Optional.of(new Refusal(1, "Remove the package line: an answer has none."));
        }
        if (name.length() > LONGEST) {
            return Optional.of(
                    new Refusal(
                            0,
                            "The name of a class has "
                                    + name.length()
                                    + " letters: choose a shorter one."));
        }
        if (tests.contains(topLevel(name))) {
            return Optional.of(
                    new Refusal(0, "The name " + name + " belongs to the judge: choose another."));
        }
        // A nested class hides nothing outside the class that it is in.
        return name.indexOf('$') >= 0 ? Optional.empty() : hides(name);
    }

    private static Optional<Refusal> hides(String name) {
        return owner(name)
                .map(owner ->
                        new Refusal(
                                0,
                                "Your class "
                                        + name
                                        + " would hide "
                                        + owner
                                        + ": choose another name."));
    }

    /** The class that would be hidden. */
    private static Optional<String> owner(String simpleName) {
        return JDK_PACKAGES.stream()
                .map(each -> each + "." + simpleName)
                .filter(each -> Supertypes.jdkClass(each).isPresent())
                .findFirst()
                .or(() ->
                        OTHER_PACKAGES.stream()
                                .map(each -> each + "." + simpleName)
                                .filter(TakenNames::isResource)
                                .findFirst());
    }

    private static boolean isResource(String name) {
        String path = name.replace('.', '/') + ".class";
        return TakenNames.class.getClassLoader().getResource(path) != null;
    }
}
