package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.List;

/**
 * One kind of small mistake: finds each place where an author might make it. Without state.
 *
 * <p>A new one is a class here and a line in {@link Operators}. A change may give a text that does
 * not compile; such a mutant is dropped.
 */
public interface MutationOperator {

    /** In small letters with hyphens, as {@code equivalent.csv} has it. */
    String name();

    /** A change for each mutant that it makes of the text. */
    List<Change> changes(JavaSource source);
}
