package course.mutants.pit;

/**
 * A mutant of one class file.
 *
 * @param operator PIT's name of its mutator, in small letters with hyphens
 * @param line of the answer
 * @param sentence what PIT says of it
 * @param className the class that is changed
 * @param bytes its class file
 */
public record ClassMutant(
        String operator, int line, String sentence, String className, byte[] bytes) {}
