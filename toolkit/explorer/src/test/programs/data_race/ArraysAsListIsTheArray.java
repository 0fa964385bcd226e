// outcomes: a | z
import java.util.Arrays;
import java.util.List;

class ArraysAsListIsTheArray {
    static String run() throws InterruptedException {
        String[] words = {"a", "b"};
        List<String> view = Arrays.asList(words);
        Thread a = new Thread(() -> words[0] = "z");
        a.start();
        String seen = view.get(0);
        a.join();
        return seen;
    }
}
