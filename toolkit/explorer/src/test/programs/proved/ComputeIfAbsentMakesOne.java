// outcomes: 1
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class ComputeIfAbsentMakesOne {
    static int run() throws InterruptedException {
        var map = new ConcurrentHashMap<String, Object>();
        var made = new AtomicInteger();
        Runnable task =
                () ->
                        map.computeIfAbsent(
                                "key",
                                k -> {
                                    made.incrementAndGet();
                                    return "value";
                                });
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        return made.get();
    }
}
