package course.judge.spec;

import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;
import static org.assertj.core.api.Assertions.assertThat;

import course.explorer.CallHistory;
import course.explorer.CallHistory.Event;
import course.explorer.CallHistory.What;
import course.judge.spec.Finding.Explained;
import course.judge.spec.Finding.Stuck;
import course.judge.spec.Finding.Unexplained;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A history of calls")
class LinearizationTest {

    private static final int PUT = 0;
    private static final int TAKE = 1;
    private static final int LOOK = 2;
    private static final int MISUSE = 3;
    private static final int WATCH = 4;

    /** A place for one item; the state is whether it is taken. */
    private static final class Place extends Specification<Object, Boolean> {
        @Override
        protected void define() {
            object("new Place()", Object::new, false);
            call("put()", place -> {})
                    .interruptible()
                    .means(full -> full ? waits() : returns(true));
            call("take()", place -> {}).means(full -> full ? returns(false) : waits());
            ask("look()", place -> true).means(full -> returns(full, full));
            call("misuse()", place -> {}).means(Meaning::anything);
            call("watch()", place -> {})
                    .mayIgnoreInterrupt((full, thread) -> full)
                    .means(full -> full ? returns(true) : waits());
        }
    }

    @Test
    @DisplayName("is explained if calls that overlap may have taken effect in either order")
    void overlapping() {
        for (String seen : List.of("true", "false")) {
            assertThat(
                            found(
                                    null,
                                    begins(1, PUT),
                                    begins(2, LOOK),
                                    ends(1, PUT, ""),
                                    ends(2, LOOK, seen)))
                    .isInstanceOf(Explained.class);
        }
    }

    @Test
    @DisplayName("is not if a call does not see what had ended before it began")
    void realTime() {
        Event[] events = {
            begins(1, PUT), ends(1, PUT, ""), begins(2, LOOK), ends(2, LOOK, "false")
        };
        assertThat(found(null, events))
                .isInstanceOfSatisfying(
                        Unexplained.class, wrong -> assertThat(wrong.end()).isEqualTo(events[3]));
    }

    @Test
    @DisplayName("stands for all orders that its steps leave open, and one of them may be wrong")
    void ordersLeftOpen() {
        Event[] events = {
            begins(1, PUT), begins(2, LOOK), ends(2, LOOK, "false"), ends(1, PUT, "")
        };
        long[] onlyItsOwnThread = {0, 0, 0b10, 0b1};
        long[] lookBeganFirst = {0, 0, 0b10, 0b11};
        assertThat(found(null, events)).isInstanceOf(Explained.class);
        assertThat(found(onlyItsOwnThread, events)).isInstanceOf(Unexplained.class);
        assertThat(found(lookBeganFirst, events)).isInstanceOf(Explained.class);
    }

    @Test
    @DisplayName("may end with a call that waits, if the model waits there")
    void waiting() {
        assertThat(found(null, begins(1, TAKE), quiet())).isInstanceOf(Explained.class);
        assertThat(found(null, begins(1, PUT), ends(1, PUT, ""), begins(2, TAKE), quiet()))
                .isEqualTo(new Stuck<Boolean>(2, TAKE, false));
    }

    @Test
    @DisplayName("may not end with a call that has done its work and waits")
    void workedAndWaits() {
        assertThat(found(null, begins(1, PUT), begins(2, TAKE), ends(2, TAKE, ""), quiet()))
                .isEqualTo(new Stuck<Boolean>(1, PUT, true));
    }

    @Test
    @DisplayName("may lose an interrupt in a call of which nothing is promised")
    void interruptedMisuse() {
        Event[] lost = {
            begins(0, Code.interrupt(1)),
            ends(0, Code.interrupt(1), ""),
            begins(1, MISUSE),
            ends(1, MISUSE, "throws IllegalStateException"),
            begins(1, Code.STATUS),
            ends(1, Code.STATUS, "false")
        };
        assertThat(found(null, lost)).isInstanceOf(Explained.class);
        lost[2] = begins(1, LOOK);
        lost[3] = ends(1, LOOK, "false");
        assertThat(found(null, lost)).isInstanceOf(Unexplained.class);
    }

    @Test
    @DisplayName("may go on after an interrupt with a call that waits, if that may ignore it")
    void interruptedAndWaits() {
        Event[] waiting = {
            begins(1, WATCH),
            begins(0, Code.interrupt(1)),
            ends(0, Code.interrupt(1), ""),
            quiet(),
            ends(1, WATCH, "throws InterruptedException")
        };
        assertThat(found(null, waiting)).isInstanceOf(Explained.class);
    }

    @Test
    @DisplayName("has an interrupt as an InterruptedException or as a status, and not as both")
    void interrupted() {
        Event[] thrown = {
            begins(1, PUT),
            begins(0, Code.interrupt(1)),
            ends(0, Code.interrupt(1), ""),
            ends(1, PUT, "throws InterruptedException"),
            begins(1, Code.STATUS),
            ends(1, Code.STATUS, "false")
        };
        Event[] both = thrown.clone();
        both[5] = ends(1, Code.STATUS, "true");
        Event[] neither = thrown.clone();
        neither[3] = ends(1, PUT, "");
        Event[] kept = neither.clone();
        kept[5] = both[5];
        assertThat(found(null, thrown)).isInstanceOf(Explained.class);
        assertThat(found(null, kept)).isInstanceOf(Explained.class);
        assertThat(found(null, both)).isInstanceOf(Unexplained.class);
        assertThat(found(null, neither)).isInstanceOf(Unexplained.class);
    }

    @Test
    @DisplayName("must go on after an interrupt of a call that waits")
    void interruptIgnored() {
        assertThat(
                        found(
                                null,
                                begins(2, PUT),
                                ends(2, PUT, ""),
                                begins(1, PUT),
                                begins(0, Code.interrupt(1)),
                                ends(0, Code.interrupt(1), ""),
                                quiet()))
                .isEqualTo(new Stuck<Boolean>(1, PUT, false));
    }

    private static Finding<Boolean> found(long[] after, Event... events) {
        var place = new Place();
        place.define();
        var history = new CallHistory(0, true, List.of(events), after);
        return new Linearization<>(place, Standing.beginning(List.of(false), 2), history).check();
    }

    private static Event begins(int thread, int call) {
        return new Event(thread, What.BEGINS, call, "");
    }

    private static Event ends(int thread, int call, String outcome) {
        return new Event(thread, What.ENDS, call, outcome);
    }

    private static Event quiet() {
        return new Event(0, What.QUIET, 0, "");
    }
}
