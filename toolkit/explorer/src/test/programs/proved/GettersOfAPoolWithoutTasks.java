// outcomes: 0 0 0 0 false true false 2
import java.util.concurrent.ForkJoinPool;

class GettersOfAPoolWithoutTasks {
    static String run() {
        try (var pool = new ForkJoinPool(2)) {
            return pool.getPoolSize()
                    + " "
                    + pool.getActiveThreadCount()
                    + " "
                    + pool.getStealCount()
                    + " "
                    + pool.getQueuedTaskCount()
                    + " "
                    + pool.hasQueuedSubmissions()
                    + " "
                    + pool.isQuiescent()
                    + " "
                    + pool.getAsyncMode()
                    + " "
                    + pool.getParallelism();
        }
    }
}
