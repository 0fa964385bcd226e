package course.mutants.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** A text of Java with its trees and types. Not safe for use by several threads. */
public final class JavaSource {

    private static final int LONGEST_QUOTE = 70;

    private final String text;
    private final Trees trees;
    private final Types types;
    private final Elements elements;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<TreePath> all = new ArrayList<>();
    private final List<Call> calls;

    private JavaSource(String text, JavacTask task, CompilationUnitTree unit) {
        this.text = text;
        this.trees = Trees.instance(task);
        this.types = task.getTypes();
        this.elements = task.getElements();
        this.unit = unit;
        this.positions = trees.getSourcePositions();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree != null && getCurrentPath() != null && writtenByAuthor(tree)) {
                    all.add(new TreePath(getCurrentPath(), tree));
                }
                return super.scan(tree, nothing);
            }
        }.scan(new TreePath(unit), null);
        this.calls = all(MethodInvocationTree.class).stream().map(p -> Call.of(this, p)).toList();
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException if it does not compile
     */
    public static JavaSource of(String text) {
        JavacTask task = Javac.task(text);
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            task.analyze();
            if (Javac.classes(text).isEmpty()) {
                throw new IllegalArgumentException("the text does not compile");
            }
            return new JavaSource(text, task, unit);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The class files that a text compiles to, by name; none if it is not correct Java. */
    public static Map<String, byte[]> classes(String text) {
        return Javac.classes(text);
    }

    /** What javac adds by itself, such as a constructor, has no place in the text. */
    private boolean writtenByAuthor(Tree tree) {
        return positions.getEndPosition(unit, tree) > positions.getStartPosition(unit, tree);
    }

    public String text() {
        return text;
    }

    /** The text with that change. */
    public String with(Change change) {
        return Edit.apply(text, change.edits());
    }

    /** All trees of a kind, in the order of the text. */
    public List<TreePath> all(Class<? extends Tree> kind) {
        return all.stream().filter(path -> kind.isInstance(path.getLeaf())).toList();
    }

    public List<Call> calls() {
        return calls;
    }

    /** All that is locked from one place to another. */
    public List<Region> regions() {
        return Region.in(this);
    }

    public int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    public int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** The text of that tree. */
    public String text(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** The same on one line and not too long, between backticks. */
    public String quoted(Tree tree) {
        return quoted(text(tree));
    }

    /** Any code on one line and not too long, between backticks. */
    public static String quoted(String code) {
        String line = code.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST_QUOTE
                ? "`" + line + "`"
                : "`" + line.substring(0, LONGEST_QUOTE) + "…`";
    }

    /** Counted from 1. */
    public int line(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    public Edit replace(Tree tree, String by) {
        return new Edit(start(tree), end(tree), by);
    }

    /** Of the last character of that line. */
    public int offset(int line) {
        int at = -1;
        for (int i = 0; i < line; i++) {
            at = text.indexOf('\n', at + 1);
        }
        return at < 0 ? text.length() - 1 : at;
    }

    /** Takes a statement out so that what is around it still is a statement. */
    public Edit remove(TreePath statement) {
        boolean inRow =
                statement.getParentPath().getLeaf() instanceof com.sun.source.tree.BlockTree;
        return replace(statement.getLeaf(), inRow ? "" : ";");
    }

    public Edit insert(int at, String what) {
        return new Edit(at, at, what);
    }

    Element element(TreePath path) {
        return trees.getElement(path);
    }

    public TypeMirror type(TreePath path) {
        return trees.getTypeMirror(path);
    }

    /** Whether the expression's type is a kind of that class. */
    public boolean isA(TreePath expression, String className) {
        return isA(type(expression), className);
    }

    boolean isA(TypeMirror type, String className) {
        TypeElement wanted = elements.getTypeElement(className);
        return type != null
                && wanted != null
                && type.getKind() == javax.lang.model.type.TypeKind.DECLARED
                && types.isSubtype(types.erasure(type), types.erasure(wanted.asType()));
    }

    /** The class around a place. */
    public TreePath classAround(TreePath path) {
        TreePath at = path.getParentPath();
        while (!(at.getLeaf() instanceof ClassTree)) {
            at = at.getParentPath();
        }
        return at;
    }

    /** The fields of the class around a place. */
    public List<TreePath> fieldsAround(TreePath path) {
        TreePath around = classAround(path);
        return all(VariableTree.class).stream()
                .filter(field -> field.getParentPath().getLeaf() == around.getLeaf())
                .toList();
    }

    /** The names of the fields around a place whose type is a kind of one of these classes. */
    public List<String> fieldsAround(TreePath path, String... classNames) {
        return fieldsAround(path).stream()
                .filter(field -> List.of(classNames).stream().anyMatch(name -> isA(field, name)))
                .map(field -> ((VariableTree) field.getLeaf()).getName().toString())
                .toList();
    }

    /** {@code Buffer.put}: the innermost named class and method that the place is in. */
    public String member(int offset) {
        String member = "";
        for (TreePath path : all) {
            Tree tree = path.getLeaf();
            if (start(tree) <= offset && offset < end(tree)) {
                if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                    member = type.getSimpleName().toString();
                } else if (tree instanceof MethodTree method
                        && path.getParentPath().getLeaf() instanceof ClassTree type) {
                    boolean made = method.getReturnType() == null;
                    member =
                            type.getSimpleName()
                                    + "."
                                    + (made ? "new" : method.getName().toString());
                }
            }
        }
        return member;
    }
}
