package course.explorer.trust;

import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.trust.Statement.GetAndIncrement;
import course.explorer.trust.Statement.Increment;
import course.explorer.trust.Statement.Mode;
import course.explorer.trust.Statement.Notify;
import course.explorer.trust.Statement.Read;
import course.explorer.trust.Statement.Synchronized;
import course.explorer.trust.Statement.Variable;
import course.explorer.trust.Statement.Wait;
import course.explorer.trust.Statement.Write;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The judge of the judge: brute force on programs whose numbers are known by hand. */
@DisplayName("Brute force")
class EnumerationTest {

    private static final Variable X = new Variable(Mode.VOLATILE, 0);
    private static final Variable Y = new Variable(Mode.VOLATILE, 1);
    private static final Variable A = new Variable(Mode.ATOMIC, 0);
    private static final Variable P = new Variable(Mode.PLAIN, 0);

    @SafeVarargs
    private static Enumeration enumerate(List<Statement>... threads) throws Exception {
        return Enumeration.of(new GeneratedProgram(List.of(threads)), 1_000_000);
    }

    @Test
    @DisplayName("finds 6 interleavings and 3 classes of store buffering, and never both 0")
    void storeBuffer() throws Exception {
        var found =
                enumerate(
                        List.of(new Write(X, 1), new Read(0, Y)),
                        List.of(new Write(Y, 1), new Read(0, X)));
        assertThat(found.interleavings()).isEqualTo(6);
        assertThat(found.classes()).isEqualTo(3);
        assertThat(found.outcomes())
                .containsExactly("000 100 001100", "100 000 001100", "100 100 001100");
        assertThat(found.race()).isFalse();
        assertThat(found.stuck()).isFalse();
    }

    @Test
    @DisplayName("finds 3! classes of three increments of one atomic")
    void increments() throws Exception {
        List<Statement> one = List.of(new GetAndIncrement(0, A));
        var found = enumerate(one, one, one);
        assertThat(found.classes()).isEqualTo(6);
        assertThat(found.outcomes()).hasSize(6);
    }

    @Test
    @DisplayName("finds one class of threads that touch nothing in common")
    void independent() throws Exception {
        var found =
                enumerate(
                        List.of(new Write(X, 1), new Write(X, 2)),
                        List.of(new Write(Y, 1), new Write(Y, 2)));
        assertThat(found.interleavings()).isEqualTo(6);
        assertThat(found.classes()).isEqualTo(1);
    }

    @Test
    @DisplayName("finds the race of a plain increment, and none under one monitor")
    void race() throws Exception {
        List<Statement> bare = List.of(new Increment(P));
        assertThat(enumerate(bare, bare).race()).isTrue();
        List<Statement> guarded = List.of(new Synchronized(0, bare));
        var found = enumerate(guarded, guarded);
        assertThat(found.race()).isFalse();
        assertThat(found.classes()).isEqualTo(2);
        assertThat(found.interleavings()).isEqualTo(2);
    }

    @Test
    @DisplayName("finds the deadlock of two monitors in opposite order")
    void deadlock() throws Exception {
        List<Statement> inner = List.of();
        var found =
                enumerate(
                        List.of(new Synchronized(0, List.of(new Synchronized(1, inner)))),
                        List.of(new Synchronized(1, List.of(new Synchronized(0, inner)))));
        assertThat(found.stuck()).isTrue();
        assertThat(found.outcomes()).hasSize(1);
        assertThat(found.classes()).isEqualTo(3);
    }

    @Test
    @DisplayName("finds the lost wake-up, and the spurious one")
    void lostWakeup() throws Exception {
        var found =
                enumerate(
                        List.of(new Synchronized(0, List.of(new Wait(0), new Read(0, X)))),
                        List.of(
                                new Synchronized(
                                        0, List.of(new Write(X, 1), new Notify(0, false)))));
        assertThat(found.stuck()).isTrue();
        assertThat(found.outcomes()).containsExactly("000 000 001000", "100 000 001000");
    }
}
