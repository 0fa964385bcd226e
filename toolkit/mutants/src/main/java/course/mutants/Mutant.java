package course.mutants;

import course.judge.Answer;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A right answer with one small mistake.
 *
 * @param of the answer: the name of its file in {@code right/}, or {@code solution}
 * @param operator what made it
 * @param line of the answer
 * @param sentence what is changed
 * @param place the same with class and method: names it among those of its answer and operator, and
 *     stays when the rest of the answer is edited
 * @param text its source; of one that is made of class files, the answer's with a remark
 * @param answer what the judge quotes
 * @param classes compiles it: class files by name, none if it is no correct Java
 */
public record Mutant(
        String of,
        String operator,
        int line,
        String sentence,
        String place,
        String text,
        Answer answer,
        Supplier<Map<String, byte[]>> classes) {

    /** Whether a row of a table names it. */
    public boolean isNamedBy(KnownSurvivor row) {
        return row.answer().equals(of)
                && row.operator().equals(operator)
                && row.place().equals(place);
    }
}
