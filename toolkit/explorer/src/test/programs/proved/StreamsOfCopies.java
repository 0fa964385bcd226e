import java.util.Collections;
import java.util.List;

// The spliterator of nCopies asks for its stream, and not the other way round.
class StreamsOfCopies {
    static void run() {
        List<String> two = Collections.nCopies(2, "a");
        is(List.of("a", "a"), two.stream().toList());
        is(List.of("aa", "aa"), two.parallelStream().map(each -> each + each).toList());
        is(List.of(), Collections.nCopies(0, "a").stream().toList());
    }

    private static void is(List<String> expected, List<String> list) {
        if (!expected.equals(list)) {
            throw new AssertionError(list + " in place of " + expected);
        }
    }
}
