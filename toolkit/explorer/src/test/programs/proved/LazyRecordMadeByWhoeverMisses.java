// The single-check idiom: made twice at worst, read once into a local variable, and immutable.
// outcomes: 42 42
// remark: LazyRecordMadeByWhoeverMisses.cached
class LazyRecordMadeByWhoeverMisses {
    record Answer(int value) {}

    static Answer cached;

    static int answer() {
        Answer a = cached;
        if (a == null) {
            a = new Answer(42);
            cached = a;
        }
        return a.value();
    }

    static String run() throws InterruptedException {
        int[] seen = new int[2];
        Thread t = new Thread(() -> seen[0] = answer());
        t.start();
        seen[1] = answer();
        t.join();
        return seen[0] + " " + seen[1];
    }
}
