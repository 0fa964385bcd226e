// outcomes: 2
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class StreamOfThreadsIsStartedAndJoined {
    static int run() throws InterruptedException {
        var count = new AtomicInteger();
        List<Thread> threads =
                Stream.generate(() -> new Thread(count::incrementAndGet)).limit(2).toList();
        threads.forEach(Thread::start);
        for (Thread t : threads) {
            t.join();
        }
        return count.get();
    }
}
