package course.judge.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The data of {@code allowed.txt}: what an answer may use of the JDK. */
final class AllowList {

    private static final String LINKED = "only what javac itself makes of the source may name it";

    private record Members(Set<String> names, boolean listed, String why) {
        boolean allows(Member member) {
            boolean named =
                    names.contains(member.word()) || names.contains(member.withParameters());
            return named == listed;
        }
    }

    private final Set<String> packages = new HashSet<>();
    private final Set<String> classes = new HashSet<>();
    private final Map<String, String> refused = new HashMap<>();
    private final Map<String, Members> members = new HashMap<>();
    private final Map<String, Set<String>> linked = new HashMap<>();

    /**
     * The list that all exercises share, and more lines in the same form. A later line about a
     * class replaces what an earlier one said of it.
     */
    static AllowList sharedAnd(List<String> more) {
        AllowList list = new AllowList();
        try (var in = AllowList.class.getResourceAsStream("allowed.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).forEach(list::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        more.stream().map(String::strip).forEach(list::add);
        return list;
    }

    private void add(String line) {
        if (line.isEmpty() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(" : ");
        String why = colon < 0 ? "" : line.substring(colon + 3);
        String[] words = (colon < 0 ? line : line.substring(0, colon)).split("\\s+");
        Set<String> rest = Set.of(Arrays.copyOfRange(words, 2, words.length));
        switch (words[0]) {
            case "package" -> packages.add(words[1]);
            case "class" -> addClass(words[1]);
            case "refuse" -> refused.put(words[1], why);
            case "only" -> members.put(words[1], new Members(rest, true, why));
            case "except" -> members.put(words[1], new Members(rest, false, why));
            case "linked" -> {
                addClass(words[1]);
                linked.put(words[1], rest);
                members.put(words[1], new Members(Set.of(), true, LINKED));
            }
            default -> throw new IllegalStateException("allowed.txt: " + line);
        }
    }

    private void addClass(String name) {
        classes.add(name);
        refused.remove(name);
    }

    /** The packages of which every class is allowed unless it is refused. */
    Set<String> packages() {
        return Set.copyOf(packages);
    }

    /** The classes that have a line of their own. */
    Set<String> classes() {
        return Set.copyOf(classes);
    }

    /** Why that class of the JDK is refused, or nothing if it is allowed. */
    Optional<String> whyNot(String className) {
        for (String outer = className; !outer.isEmpty(); outer = enclosing(outer)) {
            if (refused.containsKey(outer)) {
                return Optional.of(refused.get(outer));
            }
        }
        int dot = className.lastIndexOf('.');
        boolean allowed =
                classes.contains(className)
                        || dot > 0 && packages.contains(className.substring(0, dot));
        return allowed ? Optional.empty() : Optional.of("no exercise needs it");
    }

    private static String enclosing(String className) {
        return className.substring(0, Math.max(0, className.lastIndexOf('$')));
    }

    /** Why that member of that very class is refused, or nothing if it is allowed. */
    Optional<String> whyNot(String className, Member member) {
        Members known = members.get(className);
        return known == null || known.allows(member) ? Optional.empty() : Optional.of(known.why());
    }

    /** Whether javac names it in what links lambdas, texts, records and switches. */
    boolean links(String className, Member member) {
        return linked.getOrDefault(className, Set.of()).contains(member.name());
    }
}
