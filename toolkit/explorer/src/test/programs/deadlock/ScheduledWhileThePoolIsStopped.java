// fine: no
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** JDK-8358601: a task that is scheduled while the pool is shut down may never be run. */
class ScheduledWhileThePoolIsStopped {
    static void run() throws Exception {
        var pool = Executors.newScheduledThreadPool(1);
        Thread closer = new Thread(pool::shutdown);
        closer.start();
        try {
            pool.schedule(() -> 1, 1, TimeUnit.MILLISECONDS).get();
        } catch (RejectedExecutionException | CancellationException e) {
            // Either may be.
        }
        closer.join();
    }
}
