package course.notebook.lint;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import course.notebook.Cell;
import course.notebook.Finding;
import course.notebook.Notebook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * What a cell's code must not do, found in its syntax tree. No types are known, so a {@code
 * start()} counts as a process only when a {@code ProcessBuilder} is in sight.
 */
public final class CodeRules implements AutoCloseable {

    private static final Set<String> STARTERS =
            Set.of(
                    "start",
                    "startVirtualThread",
                    "submit",
                    "execute",
                    "schedule",
                    "runAsync",
                    "supplyAsync");
    private static final Map<Modifier, String> LOST =
            Map.of(
                    Modifier.VOLATILE, "the kernel drops it, and a spin on the variable hangs",
                    Modifier.FINAL, "the kernel drops it",
                    Modifier.SYNCHRONIZED, "the kernel refuses it");

    private final Statements statements = new Statements();

    public List<Finding> check(Notebook notebook) {
        List<Finding> findings = new ArrayList<>();
        Set<String> processBuilders = new HashSet<>();
        for (Cell cell : notebook.codeCells()) {
            for (Statements.Statement statement : statements.of(cell.source())) {
                new Scanner(cell, statement, processBuilders, findings)
                        .scan(statement.unit(), null);
            }
        }
        return findings;
    }

    @Override
    public void close() {
        statements.close();
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final Cell cell;
        private final Statements.Statement statement;
        private final Set<String> processBuilders;
        private final List<Finding> findings;

        /** How many blocks, lambdas, methods and classes of the cell's own are around. */
        private int depth;

        private Scanner(
                Cell cell,
                Statements.Statement statement,
                Set<String> processBuilders,
                List<Finding> findings) {
            this.cell = cell;
            this.statement = statement;
            this.processBuilders = processBuilders;
            this.findings = findings;
        }

        @Override
        public Void visitCompilationUnit(CompilationUnitTree unit, Void none) {
            depth = -statement.wrappers();
            return super.visitCompilationUnit(unit, none);
        }

        @Override
        public Void visitClass(ClassTree type, Void none) {
            checkModifiers(type.getModifiers(), type);
            return deeper(() -> super.visitClass(type, none));
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            checkModifiers(method.getModifiers(), method);
            return deeper(() -> super.visitMethod(method, none));
        }

        @Override
        public Void visitBlock(BlockTree block, Void none) {
            return deeper(() -> super.visitBlock(block, none));
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree lambda, Void none) {
            return deeper(() -> super.visitLambdaExpression(lambda, none));
        }

        @Override
        public Void visitVariable(VariableTree variable, Void none) {
            checkModifiers(variable.getModifiers(), variable);
            if (String.valueOf(variable.getType()).equals("ProcessBuilder")
                    || isProcessBuilder(variable.getInitializer())) {
                processBuilders.add(variable.getName().toString());
            }
            return super.visitVariable(variable, none);
        }

        private Void deeper(Runnable visit) {
            depth++;
            visit.run();
            depth--;
            return null;
        }

        private void checkModifiers(ModifiersTree modifiers, Tree tree) {
            boolean declaredTypeInBlock = depth != 0;
            if (declaredTypeInBlock) {
                return;
            }
            for (Modifier modifier : modifiers.getFlags()) {
                if (LOST.containsKey(modifier)) {
                    add(
                            tree,
                            "top-level-" + modifier,
                            modifier + " at top level: " + LOST.get(modifier),
                            "Put the declaration into a class or a block { … }.");
                }
            }
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            String method = name(call.getMethodSelect());
            String receiver = receiver(call);
            if (depth <= 0 && STARTERS.contains(method) && !isProcess(call) && !joinedAtOnce()) {
                add(
                        call,
                        "flat-concurrency",
                        method + "() at top level: the next statement runs some 30 ms later",
                        "Put all that runs concurrently into one block { … }, method or class.");
            }
            if (method.equals("inheritIO")) {
                add(
                        call,
                        "inherit-io",
                        "inheritIO() writes past the notebook",
                        "Pump the child's output: process.inputReader().lines().");
            }
            boolean runtime = receiver.startsWith("Runtime.getRuntime");
            if ((method.equals("exit") && (receiver.equals("System") || runtime))
                    || (method.equals("halt") && runtime)) {
                add(
                        call,
                        "exit",
                        receiver + "." + method + " ends the kernel",
                        "Show it in a child process.");
            }
            return super.visitMethodInvocation(call, none);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree select, Void none) {
            if (select.getIdentifier().contentEquals("INHERIT")) {
                add(
                        select,
                        "inherit-io",
                        "Redirect.INHERIT writes past the notebook",
                        "Pump the child's output: process.inputReader().lines().");
            }
            return super.visitMemberSelect(select, none);
        }

        /** {@code Thread.ofVirtual().start(…).join();} is over before the next statement. */
        private boolean joinedAtOnce() {
            Tree parent = getCurrentPath().getParentPath().getLeaf();
            return parent instanceof MemberSelectTree select
                    && Set.of("join", "get").contains(select.getIdentifier().toString());
        }

        private boolean isProcess(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select
                    && isProcessBuilder(select.getExpression());
        }

        private boolean isProcessBuilder(ExpressionTree expression) {
            return switch (expression) {
                case NewClassTree created ->
                        created.getIdentifier().toString().endsWith("ProcessBuilder");
                case IdentifierTree identifier ->
                        processBuilders.contains(identifier.getName().toString());
                case MethodInvocationTree call -> isProcess(call);
                case MemberSelectTree select -> isProcessBuilder(select.getExpression());
                case null, default -> false;
            };
        }

        private static String name(ExpressionTree method) {
            return switch (method) {
                case MemberSelectTree select -> select.getIdentifier().toString();
                case IdentifierTree identifier -> identifier.getName().toString();
                default -> "";
            };
        }

        private static String receiver(MethodInvocationTree call) {
            return call.getMethodSelect() instanceof MemberSelectTree select
                    ? select.getExpression().toString()
                    : "";
        }

        private void add(Tree tree, String rule, String what, String mend) {
            findings.add(Finding.in(cell, statement.line(tree), rule, what, mend));
        }
    }
}
