// outcomes: 1 true
import java.util.concurrent.atomic.AtomicInteger;

class VirtualThreadsAreDaemons {
    static String run() throws InterruptedException {
        var n = new AtomicInteger();
        Thread t = Thread.ofVirtual().start(n::incrementAndGet);
        t.join();
        return n.get() + " " + t.isDaemon();
    }
}
