package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Program;
import course.explorer.trust.EveryMethod.Call;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Public methods of the JDK's classes that the explorer has versions of: each can be linked, and
 * one that returns by itself does what it does on this JVM, or is named. Some in the normal run.
 */
@DisplayName("Each public method")
class EveryMethodTest {

    private static final int EVERY = Boolean.getBoolean("course.full") ? 1 : 64;

    @Test
    @DisplayName("is linked, and does as on the JVM or is named")
    void asOnTheJvm() throws IOException {
        List<Call> calls = new ArrayList<>();
        List<Call> all = EveryMethod.all();
        for (int i = 0; i < all.size(); i += EVERY) {
            calls.add(all.get(i));
        }
        var sources = new LinkedHashMap<String, String>();
        calls.forEach(call -> sources.put(call.name() + ".java", call.source()));
        Map<String, byte[]> classes = SourceCompiler.compile(sources);
        var differ = new ArrayList<String>();
        for (Call call : calls) {
            Exploration found =
                    Explorer.explore(Explorer.options(), Program.of(classes, call.name()));
            if (found.escapes().stream().anyMatch(e -> e.contains("cannot run"))) {
                differ.add(call.call() + ": " + found.escapes());
                continue;
            }
            boolean named = !found.escapes().isEmpty();
            if (named || !call.called()) {
                continue;
            }
            String real = plain(OnTheJvm.result(classes, call.name(), false));
            List<String> explored =
                    found.outcomes().keySet().stream().map(EveryMethodTest::plain).toList();
            if (!explored.contains(real)) {
                differ.add(
                        call.call()
                                + ": "
                                + real
                                + ", explored "
                                + explored
                                + " "
                                + found.reason());
            }
        }
        assertThat(differ).as(calls.size() + " calls").isEmpty();
    }

    /** Without identity hash codes. */
    private static String plain(String result) {
        return result.replaceAll("@[0-9a-f]+", "");
    }
}
