import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

// What locks and tasks say of their state; where in memory they are is left out.
// outcomes: [Unlocked] [Locked by thread main] [Write locks = 0, Read locks = 1] [Read locks = 1]
// [Unlocked] [Write-locked] [Not completed] [Completed normally]
class LocksSayWhoHoldsThem {
    static String run() {
        var said = new StringBuilder();
        var lock = new ReentrantLock();
        say(said, lock);
        lock.lock();
        say(said, lock);
        lock.unlock();
        var pair = new ReentrantReadWriteLock();
        pair.readLock().lock();
        say(said, pair);
        say(said, pair.readLock());
        say(said, pair.writeLock());
        pair.readLock().unlock();
        var stamped = new StampedLock();
        long stamp = stamped.writeLock();
        say(said, stamped);
        stamped.unlockWrite(stamp);
        var task = new FutureTask<>(() -> 1);
        String before = task.toString();
        said.append(before.substring(before.indexOf('['), before.indexOf('[') + 14)).append("] ");
        task.run();
        say(said, task);
        return said.toString().strip();
    }

    private static void say(StringBuilder said, Object o) {
        String text = o.toString();
        said.append(text.substring(text.indexOf('['))).append(' ');
    }
}
