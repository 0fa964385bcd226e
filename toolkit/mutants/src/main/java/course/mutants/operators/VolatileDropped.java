package course.mutants.operators;

import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import course.mutants.source.Change;
import course.mutants.source.Edit;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** A field is not volatile. */
final class VolatileDropped implements MutationOperator {

    private static final Pattern WORD = Pattern.compile("\\bvolatile\\s+");

    @Override
    public String name() {
        return "volatile-dropped";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (TreePath path : source.all(VariableTree.class)) {
            VariableTree field = (VariableTree) path.getLeaf();
            Matcher word =
                    WORD.matcher(source.text()).region(source.start(field), source.end(field));
            if (field.getModifiers().getFlags().contains(Modifier.VOLATILE) && word.find()) {
                changes.add(
                        new Change(
                                source.start(field),
                                "`" + field.getName() + "` is not volatile",
                                new Edit(word.start(), word.end(), "")));
            }
        }
        return changes;
    }
}
