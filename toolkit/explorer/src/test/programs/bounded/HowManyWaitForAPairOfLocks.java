import java.util.concurrent.locks.ReentrantReadWriteLock;

// A thread that waits to read or write cannot be told from one that has not asked yet.
// reason: ReentrantReadWriteLock.getQueueLength
class HowManyWaitForAPairOfLocks {
    static boolean run() {
        return new ReentrantReadWriteLock().hasQueuedThreads();
    }
}
