package course.mutants.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Statements that run while something is held: a synchronized block or method, or what lies between
 * {@code lock()} and the {@code unlock()} in its {@code finally}; {@code acquire()} and {@code
 * release()} alike.
 *
 * @param kind how it is held
 * @param lock the text of what is held
 * @param path of the block or method, or of the call that locks
 * @param block with the statements
 * @param start where the whole begins
 * @param end behind the whole
 */
public record Region(
        JavaSource source,
        Kind kind,
        String lock,
        TreePath path,
        BlockTree block,
        int start,
        int end) {

    /** How it is held. */
    public enum Kind {
        BLOCK,
        METHOD,
        CALLS
    }

    private static final Set<String> TAKE =
            Set.of("lock", "lockInterruptibly", "acquire", "acquireUninterruptibly");

    private static final Set<String> GIVE = Set.of("unlock", "release");

    private static final Pattern WORD = Pattern.compile("\\bsynchronized\\s+");

    static List<Region> in(JavaSource source) {
        List<Region> regions = new ArrayList<>();
        for (TreePath path : source.all(SynchronizedTree.class)) {
            regions.add(block(source, path));
        }
        for (TreePath path : source.all(MethodTree.class)) {
            MethodTree method = (MethodTree) path.getLeaf();
            if (method.getBody() != null
                    && method.getModifiers().getFlags().contains(Modifier.SYNCHRONIZED)) {
                regions.add(method(source, path, method));
            }
        }
        for (Call call : source.calls()) {
            if (call.isJdks(TAKE) && call.isStatement()) {
                addCalls(source, call, regions);
            }
        }
        return regions;
    }

    private static Region block(JavaSource source, TreePath path) {
        SynchronizedTree tree = (SynchronizedTree) path.getLeaf();
        String held = source.text(tree.getExpression());
        return new Region(
                source,
                Kind.BLOCK,
                held.substring(1, held.length() - 1),
                path,
                tree.getBlock(),
                source.start(tree),
                source.end(tree));
    }

    private static Region method(JavaSource source, TreePath path, MethodTree method) {
        boolean isStatic = method.getModifiers().getFlags().contains(Modifier.STATIC);
        String type =
                ((com.sun.source.tree.ClassTree) source.classAround(path).getLeaf())
                        .getSimpleName()
                        .toString();
        return new Region(
                source,
                Kind.METHOD,
                isStatic ? type + ".class" : "this",
                path,
                method.getBody(),
                source.start(method.getBody()),
                source.end(method.getBody()));
    }

    private static void addCalls(JavaSource source, Call call, List<Region> regions) {
        if (!(call.statement().getParentPath().getLeaf() instanceof BlockTree row)) {
            return;
        }
        int next = row.getStatements().indexOf(call.statement().getLeaf()) + 1;
        if (next < row.getStatements().size()
                && row.getStatements().get(next) instanceof TryTree tried
                && tried.getFinallyBlock() != null
                && gives(source, tried.getFinallyBlock(), call.receiverText())) {
            regions.add(
                    new Region(
                            source,
                            Kind.CALLS,
                            call.receiverText(),
                            call.path(),
                            tried.getBlock(),
                            source.start(call.statement().getLeaf()),
                            source.end(tried)));
        }
    }

    private static boolean gives(JavaSource source, BlockTree last, String lock) {
        return source.calls().stream()
                .anyMatch(each ->
                        each.isJdks(GIVE)
                                && each.receiverText().equals(lock)
                                && source.start(last) < source.start(each.tree())
                                && source.end(each.tree()) < source.end(last));
    }

    public List<? extends StatementTree> statements() {
        return block.getStatements();
    }

    /** The statements from one to before another as they are. */
    public String text(int from, int to) {
        return statements().subList(from, to).stream()
                .map(source::text)
                .collect(Collectors.joining("\n"));
    }

    /**
     * The statements from one to before another so that the variables they declare can be used
     * after the block they are put in: declared before it.
     */
    public Hoisted hoisted(int from, int to) {
        List<String> declared = new ArrayList<>();
        List<String> text = new ArrayList<>();
        for (StatementTree each : statements().subList(from, to)) {
            if (each instanceof VariableTree variable) {
                TreePath path = new TreePath(blockPath(), variable);
                String type = source.type(path).toString().replace("java.lang.", "");
                declared.add(type + " " + variable.getName() + ";");
                if (variable.getInitializer() != null) {
                    text.add(
                            variable.getName()
                                    + " = "
                                    + source.text(variable.getInitializer())
                                    + ";");
                }
            } else {
                text.add(source.text(each));
            }
        }
        return new Hoisted(String.join("\n", declared), String.join("\n", text));
    }

    /**
     * @param declarations of the variables
     * @param text the statements, which give them their values
     */
    public record Hoisted(String declarations, String text) {}

    private TreePath blockPath() {
        return source.all(BlockTree.class).stream()
                .filter(each -> each.getLeaf() == block)
                .findFirst()
                .orElseThrow();
    }

    /** These statements while it is held. */
    public String holding(String statements) {
        return holding(lock, statements);
    }

    /** These statements while another lock is held in the same way. */
    public String holding(String other, String statements) {
        String inside = "{\n" + statements + "\n}";
        if (kind != Kind.CALLS) {
            return "synchronized (" + other + ") " + inside;
        }
        String text = source.text();
        return renamed(text.substring(start, source.start(block)), other)
                + inside
                + renamed(text.substring(source.end(block), end), other);
    }

    private String renamed(String code, String other) {
        return code.replaceAll(
                "(?<![\\w.])" + Pattern.quote(lock) + "\\s*\\.\\s*(?=\\w+\\()",
                Matcher.quoteReplacement(other + "."));
    }

    /** Puts other statements in the place of the whole. */
    public Change becomes(String sentence, String statements) {
        List<Edit> edits = new ArrayList<>();
        edits.add(
                new Edit(
                        start, end, kind == Kind.METHOD ? "{\n" + statements + "\n}" : statements));
        if (kind == Kind.METHOD) {
            edits.add(withoutWord());
        }
        return new Change(place(), sentence, edits);
    }

    /** Takes the word {@code synchronized} from a method. */
    public Edit withoutWord() {
        ModifiersTree modifiers = ((MethodTree) path.getLeaf()).getModifiers();
        int from = source.start(modifiers);
        Matcher word = WORD.matcher(source.text()).region(from, source.start(block));
        if (!word.find()) {
            throw new IllegalStateException("no synchronized in " + source.text(modifiers));
        }
        return new Edit(word.start(), word.end(), "");
    }

    /** Where a sentence about it points to. */
    public int place() {
        return kind == Kind.METHOD ? source.start(path.getLeaf()) : start;
    }

    /** What a reader calls it. */
    public String quoted() {
        return switch (kind) {
            case BLOCK -> "`synchronized (" + lock + ")`";
            case METHOD -> "the synchronized method";
            case CALLS -> source.quoted(path.getLeaf());
        };
    }

    /** The statements before and behind it in the same row, or null. */
    public StatementTree neighbour(int distance) {
        TreePath first = kind == Kind.CALLS ? path.getParentPath() : path;
        if (kind == Kind.METHOD || !(first.getParentPath().getLeaf() instanceof BlockTree row)) {
            return null;
        }
        int own = row.getStatements().indexOf(first.getLeaf());
        int last = own + (kind == Kind.CALLS ? 1 : 0);
        int wanted = distance < 0 ? own + distance : last + distance;
        return wanted >= 0 && wanted < row.getStatements().size()
                ? row.getStatements().get(wanted)
                : null;
    }

    /** Whether it is held while that is called; not so in a lambda that is only made there. */
    public boolean holdsDuring(Call call) {
        return source.start(block) < source.start(call.tree())
                && source.end(call.tree()) < source.end(block)
                && (call.body() == null
                        || source.start(call.body().getLeaf()) < source.start(block));
    }
}
