package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Kind;
import course.explorer.Program;
import course.explorer.trust.InterruptibleCalls.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Calls that an interrupt may end, on this JVM and in the explorer: the same value or exception,
 * the same status afterwards, and the same call waits. Every eighth in the normal run.
 */
@DisplayName("Each interruptible call")
class InterruptibleCallsTest {

    private static final int EVERY = Boolean.getBoolean("course.full") ? 1 : 8;

    private static final String WAITS = OnTheJvm.WAITS;

    private static final Set<Kind> WAITING =
            EnumSet.of(Kind.DEADLOCK, Kind.LOST_WAKEUP, Kind.LOCK_LEAK, Kind.THREAD_LEAK);

    @Test
    @DisplayName("does as on the JVM")
    void asOnTheJvm() throws IOException {
        List<Call> calls = new ArrayList<>();
        for (Call each : InterruptibleCalls.all()) {
            if (number(each) % EVERY == 0) {
                calls.add(each);
            }
        }
        var sources = new LinkedHashMap<String, String>();
        calls.forEach(call -> sources.put(call.name() + ".java", call.source()));
        Map<String, byte[]> classes = SourceCompiler.compile(sources);
        var differ = new ArrayList<String>();
        for (Call call : calls) {
            Set<String> explored = explored(classes, call.name());
            String real = plain(OnTheJvm.result(classes, call.name(), explored.contains(WAITS)));
            if (call.mayDoOtherwise() && explored.contains(real) || refuses(explored)) {
                continue;
            }
            if (!explored.equals(Set.of(real))) {
                differ.add(call.call() + ": " + real + ", explored " + explored);
            }
        }
        assertThat(differ).as(calls.size() + " calls").isEmpty();
    }

    /** Says that it cannot tell, and so claims nothing. */
    private static boolean refuses(Set<String> explored) {
        return explored.size() == 1 && explored.iterator().next().startsWith("BOUNDED not under");
    }

    /** Without identity hash codes. */
    private static String plain(String result) {
        return result.replaceAll("@[0-9a-f]+", "");
    }

    private static int number(Call call) {
        return Integer.parseInt(call.name().substring("Call".length()));
    }

    private static Set<String> explored(Map<String, byte[]> classes, String name) {
        Exploration found = Explorer.explore(Explorer.options(), Program.of(classes, name));
        var results = new TreeSet<String>();
        found.outcomes().keySet().forEach(each -> results.add(plain(each)));
        if (found.kind() != null && WAITING.contains(found.kind())) {
            results.add(WAITS);
        } else if (found.kind() != null || !found.completeWithinBounds() && results.isEmpty()) {
            results.add(found.verdict() + " " + found.reason());
        }
        return results;
    }
}
