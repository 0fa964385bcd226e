package course.mutants.source;

import java.util.List;

/**
 * What makes one mutant.
 *
 * @param at offset of the place that the sentence is about
 * @param sentence what is changed, with the text that it is changed in
 */
public record Change(int at, String sentence, List<Edit> edits) {

    public Change {
        edits = List.copyOf(edits);
    }

    /** A change of one edit. */
    public Change(int at, String sentence, Edit edit) {
        this(at, sentence, List.of(edit));
    }
}
