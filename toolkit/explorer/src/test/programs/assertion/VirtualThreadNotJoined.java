import java.util.concurrent.atomic.AtomicInteger;

class VirtualThreadNotJoined {
    static void run() {
        var n = new AtomicInteger();
        Thread.startVirtualThread(n::incrementAndGet);
        assert n.get() == 1;
    }
}
