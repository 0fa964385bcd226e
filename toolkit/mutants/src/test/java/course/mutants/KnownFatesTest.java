package course.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertNull;

import course.judge.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is known of mutants")
class KnownFatesTest {

    @TempDir private Path folder;

    private final List<Mutant> mutants =
            MutantsOfExercise.of(
                    "A", Answer.ofCell("class A { int n; synchronized void f() { n++; } }"));

    @Test
    @DisplayName("is there after a kill, but for the line that was being written")
    void cutOff() throws IOException {
        Path file = folder.resolve("fates.txt");
        String first = KnownFates.key("tests", mutants.get(0));
        String second = KnownFates.key("tests", mutants.get(1));
        String third = KnownFates.key("tests", mutants.get(2));
        var fates = new KnownFates(file);
        fates.put(first, Fate.KILLED);
        fates.put(second, Fate.SURVIVED);
        Files.writeString(file, Files.readString(file).stripTrailing().replaceFirst("..$", ""));
        new KnownFates(file).put(third, Fate.UNDECIDED);

        var read = new KnownFates(file);
        assertThat(read.of(first)).isEqualTo(Fate.KILLED);
        assertNull(read.of(second));
        assertThat(read.of(third)).isEqualTo(Fate.UNDECIDED);
    }

    @Test
    @DisplayName("does not hold for other tests or another toolkit")
    void otherTests() {
        assertThat(KnownFates.key("tests", mutants.getFirst()))
                .isEqualTo(KnownFates.key("tests", mutants.getFirst()))
                .isNotEqualTo(KnownFates.key("other tests", mutants.getFirst()));
    }
}
