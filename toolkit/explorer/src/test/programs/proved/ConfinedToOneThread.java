// Not thread-safe, and need not be: each thread has its own list.
// outcomes: [a, a] [b, b]
import java.util.ArrayList;
import java.util.List;

class ConfinedToOneThread {
    static List<String> twice(String word) {
        List<String> words = new ArrayList<>();
        words.add(word);
        words.add(word);
        return words;
    }

    static String run() throws InterruptedException {
        String[] results = new String[2];
        Thread a = new Thread(() -> results[0] = twice("a").toString());
        Thread b = new Thread(() -> results[1] = twice("b").toString());
        a.start();
        b.start();
        a.join();
        b.join();
        return results[0] + " " + results[1];
    }
}
