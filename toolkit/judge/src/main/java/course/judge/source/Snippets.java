package course.judge.source;

import course.judge.source.Snippet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A text split into the snippets that a kernel would evaluate one after the other. JShell's own
 * analysis does the same with a compiler's help and takes two seconds to start; here brackets,
 * semicolons and the words that begin a declaration are enough, because what a snippet means is
 * left to javac.
 *
 * @param text what was split
 * @param all in order; where brackets do not match, the rest of the text is one
 */
public record Snippets(String text, List<Snippet> all) {

    public Snippets {
        all = List.copyOf(all);
    }

    public static Snippets of(String text) {
        return new Splitter(text).split();
    }

    /** The classes, interfaces, enums and records, in order. */
    public List<Snippet> types() {
        return all.stream().filter(each -> each.kind() == Kind.TYPE).toList();
    }

    /** The line, counted from 1, on which it begins. */
    public int lineOf(Snippet snippet) {
        return 1 + (int) text.substring(0, snippet.start()).chars().filter(c -> c == '\n').count();
    }

    /**
     * These types and all that they name, directly or not.
     *
     * @param tokens of each type that there is, by name
     */
    public static Set<String> reached(Set<String> from, Map<String, List<String>> tokens) {
        Set<String> reached = new TreeSet<>(from);
        List<String> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            for (String token : tokens.get(open.removeLast())) {
                if (tokens.containsKey(token) && reached.add(token)) {
                    open.add(token);
                }
            }
        }
        return reached;
    }
}
