// outcomes: 1
// or: BOUNDED
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;

class PublisherDelivers {
    static int run() throws InterruptedException {
        var sum = new AtomicInteger();
        var done = new CountDownLatch(1);
        try (var publisher = new SubmissionPublisher<Integer>()) {
            publisher.subscribe(
                    new Flow.Subscriber<>() {
                        @Override
                        public void onSubscribe(Flow.Subscription s) {
                            s.request(Long.MAX_VALUE);
                        }

                        @Override
                        public void onNext(Integer n) {
                            sum.addAndGet(n);
                        }

                        @Override
                        public void onError(Throwable t) {
                            throw new AssertionError(t);
                        }

                        @Override
                        public void onComplete() {
                            done.countDown();
                        }
                    });
            publisher.submit(1);
        }
        done.await();
        return sum.get();
    }
}
