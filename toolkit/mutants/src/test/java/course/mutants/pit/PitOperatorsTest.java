package course.mutants.pit;

import static org.assertj.core.api.Assertions.assertThat;

import course.mutants.source.JavaSource;
import java.lang.classfile.ClassFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PIT's operators")
class PitOperatorsTest {

    private static final Map<String, byte[]> CLASSES =
            JavaSource.classes(
                    """
                    class Account {
                        private int balance;
                        boolean take(int amount) {
                            if (amount > balance) {
                                return false;
                            }
                            balance -= amount;
                            notifyAll();
                            return true;
                        }
                    }
                    """);

    @Test
    @DisplayName("change one line of one class each")
    void mutants() {
        List<ClassMutant> mutants = PitOperators.mutants(CLASSES, Set.of());

        assertThat(mutants)
                .extracting(each -> each.line() + " " + each.operator())
                .containsExactlyInAnyOrder(
                        "4 conditionals-boundary",
                        "4 negate-conditionals",
                        "5 boolean-true-return-vals",
                        "7 math",
                        "8 void-method-call",
                        "9 boolean-false-return-vals");
    }

    @Test
    @DisplayName("give class files that are whole, and none like the answer's")
    void classFiles() {
        for (ClassMutant each : PitOperators.mutants(CLASSES, Set.of())) {
            assertThat(each.bytes()).isNotEqualTo(CLASSES.get(each.className()));
            assertThat(ClassFile.of().verify(each.bytes())).as(each.sentence()).isEmpty();
        }
    }

    @Test
    @DisplayName("do not give back what is given back anyway, in front of a finally either")
    void sameValue() {
        String text =
                """
                class A {
                    boolean done(Runnable task) {
                        try {
                            return false;
                        } finally {
                            task.run();
                        }
                    }
                }
                """;

        assertThat(PitOperators.mutants(JavaSource.classes(text), Set.of("run")))
                .extracting(ClassMutant::operator)
                .containsExactly("boolean-true-return-vals");
    }

    @Test
    @DisplayName("leave missing calls to the operator that has them")
    void madeElsewhere() {
        assertThat(PitOperators.mutants(CLASSES, Set.of("notifyAll")))
                .extracting(ClassMutant::operator)
                .doesNotContain("void-method-call")
                .isNotEmpty();
    }

    @Test
    @DisplayName("leave out what javac adds to an enum and to a record")
    void addedByJavac() {
        String text = "enum Day { MON, TUE } record Point(int x, int y) {}";

        assertThat(PitOperators.mutants(JavaSource.classes(text), Set.of())).isEmpty();
    }
}
