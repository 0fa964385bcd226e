import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class ContainsKeyThenPut {
    static void run() throws InterruptedException {
        var map = new ConcurrentHashMap<String, Object>();
        var made = new AtomicInteger();
        Runnable task =
                () -> {
                    if (!map.containsKey("key")) {
                        made.incrementAndGet();
                        map.put("key", "value");
                    }
                };
        Thread a = new Thread(task);
        Thread b = new Thread(task);
        a.start();
        b.start();
        a.join();
        b.join();
        assert made.get() == 1;
    }
}
