// Strings, boxed numbers and lambdas that keep only what they captured are immutable, too.
// outcomes: null null | null 7 | one null | one 7
// remark: RacyStringsAndBoxes.word
class RacyStringsAndBoxes {
    static String word;
    static Integer number;

    static String run() throws InterruptedException {
        Thread a = new Thread(() -> word = "one");
        Thread b = new Thread(() -> number = 7);
        a.start();
        b.start();
        String seen = word + " " + number;
        a.join();
        b.join();
        return seen;
    }
}
