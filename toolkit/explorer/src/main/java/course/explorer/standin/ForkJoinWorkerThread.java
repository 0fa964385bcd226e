package course.explorer.standin;

/** In place of {@code java.util.concurrent.ForkJoinWorkerThread}. */
public class ForkJoinWorkerThread extends Thread {

    final ForkJoinPool pool;
    private final int index;
    private final ForkJoinTask<?> first;

    protected ForkJoinWorkerThread(ForkJoinPool pool) {
        this(pool, 1, null);
    }

    ForkJoinWorkerThread(ForkJoinPool pool, int index, ForkJoinTask<?> first) {
        super(pool.workerName(index));
        setDaemon(true);
        this.pool = pool;
        this.index = index;
        this.first = first;
    }

    public ForkJoinPool getPool() {
        return pool;
    }

    public int getPoolIndex() {
        return index - 1;
    }

    @Override
    public void run() {
        for (ForkJoinTask<?> task = first; task != null; task = pool.next()) {
            task.execute();
        }
    }

    static boolean hasKnownQueuedWork() {
        return false;
    }
}
