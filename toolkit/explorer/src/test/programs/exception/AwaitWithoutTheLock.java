import java.util.concurrent.locks.ReentrantLock;

class AwaitWithoutTheLock {
    static void run() throws InterruptedException {
        new ReentrantLock().newCondition().await();
    }
}
