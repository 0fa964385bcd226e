package course.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Answer;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The mutants of an answer")
class MutantsOfAnswerTest {

    private static final String SOURCE =
            """
            class Counter {
                private int value;

                synchronized void add() {
                    value++;
                    value++;
                }

                synchronized int value() {
                    return value;
                }
            }
            """;

    private static List<Mutant> mutants(String source) {
        return MutantsOfExercise.of("Monitor", Answer.ofCell(source));
    }

    @Test
    @DisplayName("have a name of their own each")
    void names() {
        List<Mutant> all = mutants(SOURCE);

        assertThat(new HashSet<>(all.stream().map(each -> each.operator() + each.place()).toList()))
                .hasSameSizeAs(all);
        assertThat(all)
                .extracting(Mutant::place)
                .contains(
                        "Counter.add: the synchronized method holds nothing",
                        "Counter.add: `value++;`: Replaced integer addition with subtraction",
                        "Counter.add: `value++;`: Replaced integer addition with subtraction (2)");
    }

    @Test
    @DisplayName("keep their names when the answer is edited elsewhere")
    void namesStay() {
        String edited =
                SOURCE.replace("private int value;", "/** How many. */\n    private int value;")
                        .replace("return value;", "return this.value;");

        assertThat(mutants(edited))
                .extracting(Mutant::place)
                .containsAll(
                        mutants(SOURCE).stream()
                                .map(Mutant::place)
                                .filter(place -> place.startsWith("Counter.add:"))
                                .toList());
    }

    @Test
    @DisplayName("are the author's own lines with one change")
    void text() {
        Mutant dropped =
                mutants(SOURCE).stream()
                        .filter(each -> each.operator().equals("lock-dropped"))
                        .findFirst()
                        .orElseThrow();

        assertThat(dropped.text()).isEqualTo(SOURCE.replace("synchronized void add", "void add"));
        assertThat(dropped.line()).isEqualTo(4);
        assertThat(dropped.classes().get()).containsOnlyKeys("Counter");
    }
}
