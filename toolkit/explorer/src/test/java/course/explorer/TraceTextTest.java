package course.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A schedule as text")
class TraceTextTest {

    private static final String LONG =
            "waits for ever for Warehouse.shelves[2].lock, which the second packer holds";

    private static List<Step> steps(int threads) {
        return IntStream.rangeClosed(1, threads)
                .mapToObj(i ->
                        new Step(
                                i, "thread " + i, LONG, "your cell, line " + i, "", Moment.NOTHING))
                .toList();
    }

    @Test
    @DisplayName(
            "of up to three threads has a column for each, is no wider than a page, and is whole")
    void columns() {
        for (int threads = 1; threads <= 3; threads++) {
            String text = TraceText.of(steps(threads));

            assertThat(text.lines()).allMatch(line -> line.length() <= TraceText.WIDTH);
            assertThat(text.split("second", -1)).hasSize(threads + 1);
            assertThat(text).doesNotContain("…").contains("your cell, line 1");
        }
    }

    @Test
    @DisplayName("of more threads is a list, no wider either")
    void list() {
        String text = TraceText.of(steps(5));

        assertThat(text.lines()).allMatch(line -> line.length() <= TraceText.WIDTH);
        assertThat(text).contains("thread 5  waits for ever", "your cell, line 5");
    }
}
