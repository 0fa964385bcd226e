import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.Promises;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("04-stop-a-worker")
class StopAWorkerTest {

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("a worker that waits for a parcel can be stopped")
    @Explain("A thread inside take() looks at no flag. Somebody must wake it.")
    void whileItWaits() throws Exception {
        var worker = new Worker(new LinkedBlockingQueue<>(), parcel -> {});
        worker.start();
        worker.stop();
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("when stop() has returned no parcel is worked on, and none is lost")
    @Explain(
            "A parcel that was taken is worked on; all others stay in the queue. stop() returns"
                    + " when the thread has ended, not sooner.")
    void nothingAfterTheEnd() throws Exception {
        BlockingQueue<String> parcels = new LinkedBlockingQueue<>(List.of("a", "b"));
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        var over = new AtomicBoolean();
        var worker =
                new Worker(
                        parcels,
                        parcel -> {
                            assertFalse(over.get(), "stop() had returned, and a parcel was worked on");
                            done.add(parcel);
                        });
        worker.start();
        worker.stop();
        over.set(true);
        List<String> all = new ArrayList<>(done);
        all.addAll(parcels);
        assertEquals(List.of("a", "b"), all, "Parcels worked on, then those left in the queue");
    }

    @Schedules(pass = PROVED)
    @Points(3)
    @DisplayName("a job that swallows the interrupt does not keep the worker from stopping")
    @Explain(
            "The job was handed the interrupt and lost it. The worker must still find out, by"
                    + " something that no job can lose.")
    void theJobSwallowsIt() throws Exception {
        BlockingQueue<String> parcels = new LinkedBlockingQueue<>(List.of("a"));
        var worker = new Worker(parcels, parcel -> Thread.interrupted());
        worker.start();
        worker.stop();
    }

    @Test
    @Points(1)
    @DisplayName("it stops soon: parcels may be left")
    @Explain("Stop means now, not when all the work is done.")
    void itStopsSoon() {
        Promises.possible(
                Explorer.explore(
                        () -> {
                            BlockingQueue<String> parcels =
                                    new LinkedBlockingQueue<>(List.of("a", "b"));
                            var worker = new Worker(parcels, parcel -> {});
                            worker.start();
                            worker.stop();
                            return parcels.contains("b") ? "some left" : "all done";
                        }),
                "some left",
                "In no order of the threads does stop() leave a parcel in the queue.");
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("stop() may be called by two threads, and again later")
    @Explain("To stop what has stopped changes nothing.")
    void stoppedTwice() throws Exception {
        var worker = new Worker(new LinkedBlockingQueue<>(), parcel -> {});
        worker.start();
        Together.together(worker::stop, worker::stop);
        worker.stop();
    }
}
