import static course.explorer.Verdict.PROVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("04-stop-a-worker")
class StopAWorkerTest {

    @Schedules(pass = PROVED)
    @Public
    @Points(2)
    @DisplayName("a worker that waits for a parcel can be stopped")
    @Explain("Often the worker is inside take(), where it looks at no flag, and nobody wakes it.")
    void whileItWaits() throws Exception {
        var depot = new Depot(0);
        depot.worker.start();
        depot.stop();
    }

    @Test
    @Points(2)
    @DisplayName("parcels are worked on in their order; when stop() has returned none is, and none is lost")
    @Explain(
            "Until stop() is called every parcel is worked on, also one that comes late. What is taken"
                    + " is worked on; all others stay in the queue. stop() returns when the thread has"
                    + " ended, not sooner.")
    void nothingAfterTheEnd() {
        for (int n = 0; n <= 3; n++) {
            int parcels = n;
            Promises.kept(
                    "start() and stop(), parcels: " + parcels,
                    Explorer.explore(
                            () -> {
                                var depot = new Depot(parcels);
                                depot.worker.start();
                                depot.stop();
                            }));
        }
        for (int n = 1; n <= 3; n++) {
            allWorkedOn(n);
        }
        Promises.kept("stop() whose caller is interrupted", Explorer.explore(() -> interrupted(0)));
        Promises.kept("stop() whose caller is interrupted", Explorer.explore(() -> interrupted(1)));
        Promises.kept("start() and stop() of two workers", Explorer.explore(() -> twoWorkers()));
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(20).withDepth(1_000_000),
                        () -> {
                            var depot = new Depot(300);
                            depot.worker.start();
                            depot.awaitAll();
                            depot.stop();
                        }));
    }

    @Test
    @Points(3)
    @DisplayName("a job that swallows the interrupt does not keep the worker from stopping")
    @Explain(
            "The job may have met the interrupt and lost it. The worker must still find out, by"
                    + " something that no job can lose.")
    void theJobSwallowsIt() {
        for (Swallowing job : Swallowing.values()) {
            Promises.kept(
                    "stop(), where the job " + job.words,
                    Explorer.explore(
                            () -> {
                                var depot = new Depot(2, job);
                                depot.worker.start();
                                depot.stop();
                            }));
        }
    }

    @Test
    @Points(1)
    @DisplayName("it stops soon: parcels may be left")
    @Explain("Stop means after the parcel in hand, not when all the work is done.")
    void itStopsSoon() {
        Promises.possible(
                Explorer.explore(
                        () -> {
                            var depot = new Depot(3);
                            depot.worker.start();
                            depot.begun.await();
                            depot.stop();
                            return depot.parcels.size() == 2 ? "two left" : "more done";
                        }),
                "two left",
                "The worker has begun the first of three parcels, and stop() is called. In no order of"
                        + " the threads are the other two left in the queue.");
    }

    @Test
    @Points(1)
    @DisplayName("stop() may be called by two threads, and again later")
    @Explain(
            "To stop what has stopped changes nothing. And each who called stop() gets it back when"
                    + " the thread has ended, not sooner.")
    void stoppedTwice() {
        for (int n = 0; n <= 1; n++) {
            int parcels = n;
            Promises.kept(
                    "two calls of stop() at once, and a third",
                    Explorer.explore(
                            () -> {
                                var depot = new Depot(parcels);
                                depot.worker.start();
                                Together.together(depot::stopAtOnce, depot::stopAtOnce);
                                depot.stop();
                            }));
        }
    }

    /** Nobody calls stop before the last parcel is done; the last comes when the others are done. */
    private static void allWorkedOn(int parcels) {
        Promises.kept(
                "start(), parcels: " + parcels + ", the last of which comes late",
                Explorer.explore(
                        () -> {
                            var depot = new Depot(parcels);
                            String late = depot.parcels.remove();
                            depot.all.add(depot.all.removeFirst());
                            depot.worker.start();
                            depot.parcels.add(late);
                            depot.awaitAll();
                            depot.stop();
                        }));
    }

    /** stop() may throw, but it may not come back to a worker that goes on. */
    private static void interrupted(int parcels) throws Exception {
        var depot = new Depot(parcels);
        depot.worker.start();
        var call =
                Interrupted.call(
                        () -> {
                            depot.stop();
                            return "nothing";
                        });
        assertTrue(call.thrown() == null || call.gaveUp(), "it " + call.words());
        depot.stop();
    }

    private static void twoWorkers() throws Exception {
        var one = new Depot(1);
        var other = new Depot(1);
        one.worker.start();
        other.worker.start();
        one.stop();
        other.awaitAll();
        other.stop();
    }

    /** What a job may do with an interrupt that was meant for the worker. */
    private enum Swallowing {
        CLEARS("calls Thread.interrupted()"),
        CATCHES("catches the InterruptedException of sleep and carries on");

        final String words;

        Swallowing(String words) {
            this.words = words;
        }

        void swallow() {
            if (this == CLEARS) {
                Thread.interrupted();
                return;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** A worker, its queue, and what its job has noted. The notes are guarded by this. */
    private static final class Depot {
        private static final List<String> WORDS = List.of("stop", "pill", "end", "");

        final BlockingQueue<String> parcels = new LinkedBlockingQueue<>();
        final CountDownLatch begun = new CountDownLatch(1);
        final Worker worker;
        private final List<String> all = new ArrayList<>();
        private final List<String> done = new ArrayList<>();
        private final CountDownLatch left;
        private final Swallowing swallowing;
        private Thread workers;
        private boolean atWork;
        private boolean over;

        Depot(int parcels) {
            this(parcels, null);
        }

        Depot(int parcels, Swallowing swallowing) {
            for (int i = 0; i < parcels; i++) {
                all.add(WORDS.get(i % WORDS.size()) + (i < WORDS.size() ? "" : i));
            }
            this.parcels.addAll(all);
            this.swallowing = swallowing;
            left = new CountDownLatch(parcels);
            Thread maker = Thread.currentThread();
            worker = new Worker(this.parcels, parcel -> work(parcel, maker));
        }

        private void work(String parcel, Thread maker) {
            begin(maker);
            begun.countDown();
            if (swallowing != null) {
                swallowing.swallow();
            }
            end(parcel);
            left.countDown();
        }

        private synchronized void begin(Thread maker) {
            Thread now = Thread.currentThread();
            assertFalse(over, "stop() had returned, and a parcel was worked on");
            assertTrue(maker != now, "a parcel was worked on by the thread that made the worker");
            assertTrue(workers == null || workers == now, "two threads worked on parcels");
            workers = now;
            atWork = true;
        }

        private synchronized void end(String parcel) {
            assertFalse(over, "stop() had returned, and a parcel was worked on");
            done.add(parcel);
            atWork = false;
        }

        void awaitAll() throws InterruptedException {
            left.await();
        }

        void stop() throws InterruptedException {
            stopAtOnce();
            nothingIsLost();
        }

        /** Another stop may be under way; what it does to the queue is not over. */
        void stopAtOnce() throws InterruptedException {
            worker.stop();
            hasEnded();
        }

        private synchronized void hasEnded() {
            over = true;
            assertFalse(atWork, "stop() has returned, and a parcel is worked on");
        }

        private synchronized void nothingIsLost() {
            List<String> now = new ArrayList<>(done);
            now.addAll(parcels);
            assertEquals(all, now, "what was worked on, and then what is left in the queue,");
        }
    }
}
