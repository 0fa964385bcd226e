package course.mutants.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a text in the place of another.
 *
 * @param start offset of the first character to go
 * @param end offset behind the last one; {@code start} if the text is only added
 */
public record Edit(int start, int end, String text) {

    /** All edits done at once; none may overlap another. */
    static String apply(String text, List<Edit> edits) {
        List<Edit> inOrder = new ArrayList<>(edits);
        inOrder.sort(Comparator.comparingInt(Edit::start));
        var changed = new StringBuilder();
        int done = 0;
        for (Edit each : inOrder) {
            changed.append(text, done, each.start()).append(each.text());
            done = each.end();
        }
        return changed.append(text, done, text.length()).toString();
    }
}
