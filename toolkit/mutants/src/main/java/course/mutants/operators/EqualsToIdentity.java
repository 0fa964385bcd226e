package course.mutants.operators;

import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreePath;
import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;

/** The same object is asked for where an equal one would do. */
final class EqualsToIdentity implements MutationOperator {

    @Override
    public String name() {
        return "equals-to-identity";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (Call call : source.calls()) {
            if (call.name().equals("equals")) {
                String left = call.arguments() == 2 ? call.argument(0) : call.receiverText();
                String right = call.argument(call.arguments() - 1);
                changes.add(
                        call.change(
                                source.quoted(call.tree()) + " is `==`",
                                call.becomes("(" + left + " == " + right + ")")));
            }
        }
        for (TreePath path : source.all(NewClassTree.class)) {
            NewClassTree made = (NewClassTree) path.getLeaf();
            if (source.text(made.getIdentifier()).startsWith("HashMap<")
                    && made.getArguments().isEmpty()) {
                changes.add(
                        new Change(
                                source.start(made),
                                source.quoted(made) + " compares keys by `==`",
                                source.replace(made, "new IdentityHashMap<>()")));
            }
        }
        return changes;
    }
}
