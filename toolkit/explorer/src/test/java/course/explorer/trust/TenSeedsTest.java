package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.Exploration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The verdict is never luck: ten seeds give the same bytes. A twentieth of the programs in the
 * normal run, all of them with {@code -Dcourse.full=true}.
 */
@DisplayName("Ten seeds")
class TenSeedsTest {

    private static final int SAMPLE = 20;

    private static Map<String, byte[]> classes;

    @BeforeAll
    static void compile() {
        classes = ProgramFile.compileAll();
    }

    @TestFactory
    @DisplayName("give the same verdict byte for byte")
    Stream<DynamicTest> sameVerdict() {
        List<ProgramFile> files = ProgramFile.all();
        int every = Boolean.getBoolean("course.full") ? 1 : SAMPLE;
        var progress = new Progress("ten seeds", (files.size() + every - 1) / every);
        return IntStream.range(0, files.size())
                .filter(i -> i % every == 0)
                .mapToObj(files::get)
                .map(file -> DynamicTest.dynamicTest(file.id(), () -> check(file, progress)));
    }

    private static void check(ProgramFile file, Progress progress) {
        List<String> verdicts =
                LongStream.rangeClosed(1, 10)
                        .mapToObj(seed -> comparable(file, file.explore(classes, seed)))
                        .distinct()
                        .toList();
        progress.one();
        assertThat(verdicts).hasSize(1);
    }

    /**
     * All of the JSON but time and seed. Where a search ends early, by its budget or since it has
     * failed and its schedules are long, the rest goes to random schedules, whose counts are the
     * seed's; there the verdict is compared. Such programs say what their budget is.
     */
    private static String comparable(ProgramFile file, Exploration found) {
        if (file.head().containsKey("budget")) {
            return found.verdict() + " " + found.kind() + " " + found.also();
        }
        return found.toJson()
                .replaceFirst("\"millis\":\\d+", "\"millis\":0")
                .replaceFirst("\"seed\":-?\\d+", "\"seed\":0");
    }
}
