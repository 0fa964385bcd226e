package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Checkout;
import course.tests.Needs;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The benchmark of processes")
@Needs({Needs.Tool.JBANG, Needs.Tool.SHELL})
@Tag("full")
class BenchTest {

    @Test
    @DisplayName("measures every way to start and to talk, and leaves nothing behind")
    void measures() throws Exception {
        var home = Checkout.home();
        var command =
                List.of(
                        home.resolve("course").toString(),
                        "jbang",
                        "bench/processes.java",
                        "--rounds",
                        "1");
        try (var running = Running.start("bench", command, home)) {
            assertThat(running.await()).as(running::all).isZero();
            assertThat(running.out())
                    .contains("| a virtual thread |", "| a platform thread |", "| a JVM |")
                    .contains("| a pipe |", "TCP", "Unix-domain", "shared memory", "heap");
            running.assertNoStackTrace();
            running.assertNothingLeft();
        }
    }
}
