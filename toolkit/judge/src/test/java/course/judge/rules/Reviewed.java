package course.judge.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The data of {@code reviewed.txt}: what people looked at and let through, with the reason. */
final class Reviewed {

    private final Map<String, Set<String>> members = new HashMap<>();
    private final Set<String> caches = new HashSet<>();

    /** What was asked for: a line that is never asked for has become needless. */
    private final Set<String> used = new HashSet<>();

    Reviewed() throws IOException {
        try (var in = Reviewed.class.getResourceAsStream("reviewed.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().map(String::strip).filter(Reviewed::isData).forEach(this::add);
        }
    }

    private static boolean isData(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    private void add(String line) {
        int colon = line.indexOf(" : ");
        if (colon < 0 || line.length() < colon + 10) {
            throw new IllegalStateException("a reason is missing: " + line);
        }
        String[] words = line.substring(0, colon).split("\\s+");
        String key = words[0].equals("behind") ? "behind " + words[1] : words[0];
        List<String> rest = List.of(words).subList(key.equals(words[0]) ? 1 : 2, words.length);
        if (key.equals("cache")) {
            caches.addAll(rest);
        } else {
            members.computeIfAbsent(key, each -> new HashSet<>()).addAll(rest);
        }
    }

    /** Whether the list says of that static field that setting it is nobody's business. */
    boolean isCache(String field) {
        used.add(field);
        return caches.contains(field);
    }

    boolean has(String className, Member member) {
        Set<String> known = members.getOrDefault(className, Set.of());
        for (String each : List.of(member.word(), member.withParameters())) {
            if (known.contains(each)) {
                used.add(className + " " + each);
                return true;
            }
        }
        return false;
    }

    /** Lines, or words of lines, that nothing needed. */
    Set<String> needless() {
        Set<String> needless = new HashSet<>(caches);
        members.forEach((name, words) -> words.forEach(word -> needless.add(name + " " + word)));
        needless.removeAll(used);
        return needless;
    }
}
