// outcomes: 1
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

class FutureTaskRunsOnce {
    static int run() throws Exception {
        var made = new AtomicInteger();
        var task = new FutureTask<>(made::incrementAndGet);
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        int got = task.get();
        a.join();
        b.join();
        assert got == made.get();
        return made.get();
    }
}
