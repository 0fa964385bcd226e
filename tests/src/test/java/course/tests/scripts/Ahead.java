package course.tests.scripts;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that mostly wait for other processes, a few at a time; each is reported by its own name, in
 * order.
 */
final class Ahead {

    private static final int AT_ONCE = 3;

    /** One test: what it is called and what it does. */
    record Check(String name, Callable<?> body) {}

    private Ahead() {}

    static Stream<DynamicTest> run(List<Check> checks) {
        var executor =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().daemon().factory());
        List<Future<?>> results = new java.util.ArrayList<>();
        checks.forEach(check -> results.add(executor.submit(check.body)));
        executor.shutdown();
        return Stream.iterate(0, i -> i < checks.size(), i -> i + 1)
                .map(i ->
                        DynamicTest.dynamicTest(
                                checks.get(i).name,
                                () -> {
                                    try {
                                        results.get(i).get();
                                    } catch (ExecutionException e) {
                                        throw e.getCause();
                                    }
                                }));
    }
}
