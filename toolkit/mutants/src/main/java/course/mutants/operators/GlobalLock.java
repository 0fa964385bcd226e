package course.mutants.operators;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import course.mutants.source.Change;
import course.mutants.source.Edit;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** All methods of a class, of all its objects, exclude one another. */
final class GlobalLock implements MutationOperator {

    @Override
    public String name() {
        return "global-lock";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (TreePath path : source.all(ClassTree.class)) {
            ClassTree type = (ClassTree) path.getLeaf();
            List<Edit> edits = new ArrayList<>();
            for (Tree member : type.getMembers()) {
                if (member instanceof MethodTree method
                        && method.getReturnType() != null
                        && method.getBody() != null
                        && !method.getModifiers().getFlags().contains(Modifier.PRIVATE)) {
                    edits.add(
                            source.insert(
                                    source.start(method.getBody()) + 1,
                                    " synchronized (" + type.getSimpleName() + ".class) {"));
                    edits.add(source.insert(source.end(method.getBody()) - 1, "} "));
                }
            }
            if (!edits.isEmpty() && !type.getSimpleName().isEmpty()) {
                changes.add(
                        new Change(
                                source.start(type),
                                "one lock is held in all methods of `" + type.getSimpleName() + "`",
                                edits));
            }
        }
        return changes;
    }
}
