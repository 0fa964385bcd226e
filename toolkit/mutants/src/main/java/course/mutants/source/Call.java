package course.mutants.source;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * One call of a method.
 *
 * @param name of the method
 * @param owner the class that declares it
 * @param method what is called
 */
public record Call(
        JavaSource source, TreePath path, String name, String owner, ExecutableElement method) {

    static Call of(JavaSource source, TreePath path) {
        if (!(source.element(path) instanceof ExecutableElement method)) {
            return new Call(source, path, "", "", null);
        }
        String owner =
                method.getEnclosingElement() instanceof TypeElement type
                        ? type.getQualifiedName().toString()
                        : "";
        return new Call(source, path, method.getSimpleName().toString(), owner, method);
    }

    public MethodInvocationTree tree() {
        return (MethodInvocationTree) path.getLeaf();
    }

    /** Whether it is one of the JDK's methods of these names. */
    public boolean isJdks(Set<String> names) {
        return names.contains(name) && owner.startsWith("java.");
    }

    /** Whether it is declared by that class, or by one that is a kind of it. */
    public boolean isOf(String className) {
        return method != null && source.isA(method.getEnclosingElement().asType(), className);
    }

    public int arguments() {
        return tree().getArguments().size();
    }

    /** The text of that argument. */
    public String argument(int number) {
        return source.text(tree().getArguments().get(number));
    }

    /** The object that it is called on, or null if none is named. */
    public ExpressionTree receiver() {
        return tree().getMethodSelect() instanceof MemberSelectTree select
                ? select.getExpression()
                : null;
    }

    /** The receiver's text; {@code this} if none is named. */
    public String receiverText() {
        return receiver() == null ? "this" : source.text(receiver());
    }

    public String text() {
        return source.text(tree());
    }

    /** Whether the call is a statement by itself. */
    public boolean isStatement() {
        return path.getParentPath().getLeaf() instanceof ExpressionStatementTree;
    }

    /** Of that statement, with its semicolon. */
    public TreePath statement() {
        return path.getParentPath();
    }

    /** An edit that puts another text in the place of the call. */
    public Edit becomes(String text) {
        return source.replace(tree(), text);
    }

    /** The same on another object. */
    public Edit on(String receiver) {
        return source.replace(receiver(), receiver);
    }

    public Change change(String sentence, Edit edit) {
        return new Change(source.start(tree()), sentence, edit);
    }

    /** The method or lambda whose code it is; null in a field's initial value. */
    public TreePath body() {
        TreePath at = path.getParentPath();
        while (at != null
                && !(at.getLeaf() instanceof MethodTree)
                && !(at.getLeaf() instanceof LambdaExpressionTree)) {
            at = at.getParentPath();
        }
        return at;
    }

    /** The calls in the same method or lambda. */
    public List<Call> besides() {
        Tree body = body() == null ? null : body().getLeaf();
        return source.calls().stream()
                .filter(each -> (each.body() == null ? null : each.body().getLeaf()) == body)
                .toList();
    }
}
