package course.mutants;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Which mutants a sample takes: those of the lowest rank. */
final class Sample {

    private Sample() {}

    /**
     * A number by chance that depends on nothing but seed and mutant: when answers are edited or
     * added, the others keep their ranks.
     */
    static UUID rank(long seed, Mutant mutant) {
        String name = seed + " " + mutant.of() + " " + mutant.operator() + " " + mutant.place();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
