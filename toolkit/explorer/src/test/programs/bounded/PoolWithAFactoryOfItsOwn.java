import java.util.concurrent.ForkJoinPool;

// The workers of a ForkJoinPool are the explorer's, so a factory of one's own is not asked.
// reason: a ForkJoinPool with a thread factory or a handler of its own
class PoolWithAFactoryOfItsOwn {
    static String run() {
        try (var pool =
                new ForkJoinPool(
                        1,
                        p -> {
                            var worker =
                                    ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(p);
                            worker.setName("mine");
                            return worker;
                        },
                        null,
                        false)) {
            return pool.submit(() -> Thread.currentThread().getName()).join();
        }
    }
}
