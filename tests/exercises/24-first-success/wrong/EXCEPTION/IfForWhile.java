// Woken for no reason, it says that all have failed.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

class Mirrors {
    private String answer;
    private Exception failure;
    private int open;

    static String first(List<Callable<String>> mirrors)
            throws InterruptedException, ExecutionException {
        Mirrors race = new Mirrors();
        race.open = mirrors.size();
        List<Thread> threads = new ArrayList<>();
        for (Callable<String> mirror : mirrors) {
            Thread thread = new Thread(() -> race.ask(mirror));
            threads.add(thread);
            thread.start();
        }
        try {
            return race.winner();
        } finally {
            for (Thread thread : threads) {
                thread.interrupt();
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private void ask(Callable<String> mirror) {
        try {
            String text = mirror.call();
            ended(text, null);
        } catch (Exception e) {
            ended(null, e);
        }
    }

    private synchronized void ended(String text, Exception e) {
        open--;
        if (text != null) {
            answer = text;
        } else {
            failure = e;
        }
        notifyAll();
    }

    private synchronized String winner() throws InterruptedException, ExecutionException {
        if (answer == null && open > 0) {
            wait();
        }
        if (answer == null) {
            throw new ExecutionException(failure);
        }
        return answer;
    }
}
