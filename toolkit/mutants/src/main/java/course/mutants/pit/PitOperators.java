package course.mutants.pit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.GregorMutater;
import org.pitest.mutationtest.engine.gregor.MethodInfo;
import org.pitest.mutationtest.engine.gregor.config.Mutator;

/** PIT's default mutators, applied to an answer's class files. Loads none of them. */
public final class PitOperators {

    private static final Pattern REMOVED_CALL = Pattern.compile("removed call to .*::(\\w+)");

    /** What javac writes into classes by itself, beside lambdas, which it names so. */
    private static final Set<String> MADE_BY_JAVAC = Set.of("values", "valueOf", "$values");

    private PitOperators() {}

    /**
     * All mutants of these classes, in a fixed order.
     *
     * @param classes by name, with line numbers
     * @param madeElsewhere names of methods whose missing calls another operator has
     */
    public static List<ClassMutant> mutants(
            Map<String, byte[]> classes, Set<String> madeElsewhere) {
        var mutater =
                new GregorMutater(
                        name -> bytes(classes, name),
                        PitOperators::isTheAuthors,
                        Mutator.newDefaults());
        List<ClassMutant> mutants = new ArrayList<>();
        classes.forEach((name, type) -> {
            int lineOfRecord = NoChange.lineOfRecord(type);
            mutater.findMutations(ClassName.fromString(name)).stream()
                    .filter(each -> each.getLineNumber() != lineOfRecord)
                    .filter(each -> !madeElsewhere.contains(removedCall(each)))
                    .map(each -> mutant(name, each, mutater))
                    .filter(each -> !NoChange.isIn(each.bytes()))
                    .forEach(mutants::add);
        });
        return mutants;
    }

    private static ClassMutant mutant(String name, MutationDetails details, GregorMutater mutater) {
        return new ClassMutant(
                operator(details),
                details.getLineNumber(),
                details.getDescription(),
                name,
                mutater.getMutation(details.getId()).getBytes());
    }

    /** The name of the method that is not called any more, or nothing. */
    private static String removedCall(MutationDetails details) {
        Matcher removed = REMOVED_CALL.matcher(details.getDescription());
        return removed.matches() ? removed.group(1) : "";
    }

    private static boolean isTheAuthors(MethodInfo method) {
        boolean enums = MADE_BY_JAVAC.contains(method.getName()) && method.isStatic();
        return !enums && (!method.isSynthetic() || method.getName().startsWith("lambda$"));
    }

    /** {@code …gregor.mutators.ConditionalsBoundaryMutator} is {@code conditionals-boundary}. */
    private static String operator(MutationDetails mutation) {
        return mutation.getMutator()
                .replaceFirst(".*\\.", "")
                .replaceFirst("_.*|Mutator$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** The answer's own, or the JDK's, which frames are worked out from. */
    private static Optional<byte[]> bytes(Map<String, byte[]> classes, String name) {
        byte[] own = classes.get(name.replace('/', '.'));
        if (own != null) {
            return Optional.of(own);
        }
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = ClassLoader.getSystemResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
