import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.spec.MadeClients;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("15-bounded-buffer")
class BoundedBufferTest {

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("what is put is taken once, in the order in which it was put")
    @Explain("First come, first served, and everybody is served once.")
    void inOrder() throws Exception {
        var buffer = new Buffer(2);
        buffer.put("a");
        buffer.put("b");
        Together.together("producer, consumer", 
                () -> buffer.put("c"),
                () -> {
                    assertEquals("a", buffer.take(), "The first item taken");
                    assertEquals("b", buffer.take(), "The second item taken");
                });
        assertEquals("c", buffer.take(), "The third item taken");
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("take waits while the buffer is empty")
    @Explain("Nobody goes away with empty hands: take waits until something was put.")
    void takeWaits() throws Exception {
        var buffer = new Buffer(1);
        Together.together("producer, consumer", 
                () -> buffer.put("parcel"),
                () -> assertEquals("parcel", buffer.take(), "What take() gave"));
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("put waits while the buffer is full: never more items than capacity")
    @Explain(
            "With room for one the second put comes back only after the first take has begun.")
    void putWaits() throws Exception {
        var buffer = new Buffer(1);
        var takesBegun = new AtomicInteger();
        Together.together("producer, consumer", 
                () -> {
                    buffer.put("a");
                    buffer.put("b");
                    assertTrue(takesBegun.get() > 0, "Two items stood in a buffer with room for one");
                },
                () -> {
                    takesBegun.incrementAndGet();
                    assertEquals("a", buffer.take(), "The first item taken");
                    assertEquals("b", buffer.take(), "The second item taken");
                });
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("with two producers and two consumers nobody waits for ever")
    @Explain(
            "Every item put is taken by exactly one, and nobody waits for ever. Often: the only"
                    + " signal goes to one of the same kind, or the one who wakes up does not look again.")
    void manyOfBothKinds() throws Exception {
        var buffer = new Buffer(1);
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        Together.together("consumer 1, consumer 2, producer 1, producer 2", 
                () -> taken.add(buffer.take()),
                () -> taken.add(buffer.take()),
                () -> buffer.put("a"),
                () -> buffer.put("b"));
        assertTrue(taken.contains("a") && taken.contains("b"), "a and b were put, taken were " + taken);
        assertFalse(taken.size() > 2, "Two items were put, and more were taken: " + taken);
    }

    @Test
    @Points(2)
    @DisplayName(
            "whatever two or three threads call, and whoever is interrupted, it behaves as if the"
                + " calls came one after another")
    @Explain(
            "A thread that is interrupted while waiting has put and taken nothing, and keeps nobody out. And"
                + " each change that somebody may be waiting for is told to one who can use it.")
    void asSpecified() {
        MadeClients.allExplained(new BufferSpecification());
    }
}
