package course.judge.rules;

import java.util.List;
import java.util.Optional;

/** Names that a class of an answer must not take, because it would hide a well-known class. */
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

    private TakenNames() {}

    /** The class that would be hidden. */
    static Optional<String> owner(String simpleName) {
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
