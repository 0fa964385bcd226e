package course.grader.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Students of whom the same is to be said, with links to where it is seen. */
final class Groups {

    /** More than these wait behind a click. */
    private static final int SHOWN = 15;

    /**
     * @param what it is, in a word
     * @param reason in a sentence, or nothing
     */
    private record Key(String exercise, String what, String reason) {}

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::exercise).thenComparing(Key::what).thenComparing(Key::reason);

    private final Map<Key, List<Map<String, String>>> groups = new TreeMap<>(ORDER);

    void add(String exercise, String what, String reason, String student, String link) {
        groups.computeIfAbsent(new Key(exercise, what, reason), key -> new ArrayList<>())
                .add(Map.of("student", student, "link", link));
    }

    int students() {
        return groups.values().stream().mapToInt(List::size).sum();
    }

    /** Puts the groups into the page under that name, the largest first. */
    void put(String name, Map<String, Object> page) {
        List<Map<String, Object>> views =
                groups.entrySet().stream()
                        .sorted(Comparator.comparingInt(each -> -each.getValue().size()))
                        .map(each -> view(each.getKey(), each.getValue()))
                        .toList();
        int first = Math.min(SHOWN, views.size());
        page.put(name, views.subList(0, first));
        page.put(name + "Rest", views.subList(first, views.size()));
        page.put(name + "More", views.size() == first ? "" : views.size() - first + "");
        page.put(name + "Any", !views.isEmpty());
    }

    private static Map<String, Object> view(Key key, List<Map<String, String>> who) {
        Map<String, Object> view = new HashMap<>();
        view.put("exercise", key.exercise());
        view.put("what", key.what());
        view.put("reason", Prose.html(key.reason()));
        view.put("count", who.size() == 1 ? "1 student" : who.size() + " students");
        view.put("who", who);
        return view;
    }
}
