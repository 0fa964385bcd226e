/** Reads are promised something; a write through the field races with that of the constructor. */
class ReaderWritesThroughAFinalField {
    static class Counter {
        int n;

        Counter(int n) {
            this.n = n;
        }
    }

    record Holder(Counter counter) {}

    static Holder holder;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> holder = new Holder(new Counter(1)));
        Thread b =
                new Thread(() -> {
                    Holder h = holder;
                    if (h != null) {
                        h.counter().n = 2;
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
