import java.util.concurrent.Semaphore;

// A thread that waits for a permit cannot be told from one that has not asked for it yet.
// reason: Semaphore.getQueueLength
class HowManyWaitForAPermit {
    static boolean run() {
        return new Semaphore(1).hasQueuedThreads();
    }
}
