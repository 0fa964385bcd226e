import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

// What state() says of a future that is done, of one that failed, was cancelled, or is at work.
class StatesOfFutures {
    static void run() throws InterruptedException {
        var go = new CountDownLatch(1);
        Future<Integer> done;
        Future<Integer> failed;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            done = pool.submit(() -> 7);
            failed = pool.submit(() -> Integer.parseInt("seven"));
            Future<?> atWork = pool.submit(() -> go.await(1, TimeUnit.DAYS));
            is(Future.State.RUNNING, atWork);
            go.countDown();
        }
        is(Future.State.SUCCESS, done);
        is(Future.State.FAILED, failed);
        Future<Integer> cancelled = new FutureTask<>(() -> 1);
        cancelled.cancel(true);
        is(Future.State.CANCELLED, cancelled);
    }

    private static void is(Future.State expected, Future<?> future) {
        if (future.state() != expected) {
            throw new AssertionError(future.state() + " in place of " + expected);
        }
    }
}
