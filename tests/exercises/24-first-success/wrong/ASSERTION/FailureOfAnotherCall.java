// The last failure belongs to all calls.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

class Mirrors {
    private static volatile Exception failure;

    private record Answer(String text, Exception failure) {}

    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        LinkedBlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> mirror : mirrors) {
            threads.add(Thread.ofVirtual().start(() -> answers.add(ask(mirror))));
        }
        try {
            for (int i = 0; i < mirrors.size(); i++) {
                Answer answer = answers.take();
                if (answer.failure() == null) {
                    return answer.text();
                }
                failure = answer.failure();
            }
            throw new ExecutionException(failure);
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static Answer ask(Callable<String> mirror) {
        try {
            return new Answer(mirror.call(), null);
        } catch (Exception e) {
            return new Answer(null, e);
        }
    }
}
