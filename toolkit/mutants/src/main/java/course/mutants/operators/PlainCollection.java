package course.mutants.operators;

import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.Edit;
import course.mutants.source.JavaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A collection is one that only one thread may use at a time. */
final class PlainCollection implements MutationOperator {

    private static final Map<String, String> PLAIN =
            Map.of(
                    "ConcurrentHashMap", "HashMap",
                    "ConcurrentSkipListMap", "TreeMap",
                    "ConcurrentSkipListSet", "TreeSet",
                    "CopyOnWriteArrayList", "ArrayList",
                    "CopyOnWriteArraySet", "LinkedHashSet",
                    "ConcurrentLinkedQueue", "ArrayDeque",
                    "ConcurrentLinkedDeque", "ArrayDeque");

    private static final Set<String> WRAPPERS =
            Set.of(
                    "synchronizedList",
                    "synchronizedMap",
                    "synchronizedSet",
                    "synchronizedCollection");

    @Override
    public String name() {
        return "plain-collection";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        for (TreePath path : source.all(NewClassTree.class)) {
            NewClassTree made = (NewClassTree) path.getLeaf();
            String name = source.text(made.getIdentifier()).replaceFirst("<.*", "");
            if (PLAIN.containsKey(name)) {
                changes.add(plain(source, path, made, name));
            }
        }
        for (Call call : source.calls()) {
            if (call.isJdks(WRAPPERS)) {
                changes.add(
                        call.change(
                                source.quoted(call.tree()) + " is not synchronized",
                                call.becomes(call.argument(0))));
            } else if (call.text().equals("ConcurrentHashMap.newKeySet()")) {
                changes.add(
                        call.change(
                                "`ConcurrentHashMap.newKeySet()` is a HashSet",
                                call.becomes("new HashSet<>()")));
            }
        }
        return changes;
    }

    /** The variable's own type says the same, unless it says less. */
    private static Change plain(JavaSource source, TreePath path, NewClassTree made, String name) {
        List<Edit> edits = new ArrayList<>();
        String type = source.text(made.getIdentifier());
        edits.add(
                source.replace(
                        made.getIdentifier(), PLAIN.get(name) + type.substring(name.length())));
        if (path.getParentPath().getLeaf() instanceof VariableTree variable
                && variable.getType() != null
                && source.end(variable.getType()) > source.start(variable.getType())) {
            String declared = source.text(variable.getType());
            edits.add(
                    source.replace(
                            variable.getType(),
                            declared.replace("ConcurrentMap", "Map")
                                    .replace(name, PLAIN.get(name))));
        }
        return new Change(
                source.start(made), source.quoted(made) + " is " + PLAIN.get(name), edits);
    }
}
