package course.mutants.operators;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import course.mutants.source.Change;
import course.mutants.source.Edit;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/** All objects of the class share a field. */
final class InstanceToStatic implements MutationOperator {

    private static final Pattern FINAL = Pattern.compile("\\bfinal\\s+");

    @Override
    public String name() {
        return "instance-to-static";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.all(VariableTree.class).stream()
                .filter(path ->
                        path.getParentPath().getLeaf() instanceof ClassTree type
                                && type.getKind() == Tree.Kind.CLASS)
                .map(path -> (VariableTree) path.getLeaf())
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .map(field -> shared(source, field))
                .toList();
    }

    /** A final one that the constructor sets would not compile. */
    private static Change shared(JavaSource source, VariableTree field) {
        List<Edit> edits = new ArrayList<>();
        edits.add(source.insert(source.start(field), "static "));
        Matcher word = FINAL.matcher(source.text()).region(source.start(field), source.end(field));
        if (field.getInitializer() == null
                && field.getModifiers().getFlags().contains(Modifier.FINAL)
                && word.find()) {
            edits.add(new Edit(word.start(), word.end(), ""));
        }
        return new Change(source.start(field), "`" + field.getName() + "` is static", edits);
    }
}
