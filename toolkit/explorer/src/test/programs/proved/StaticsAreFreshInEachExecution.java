// Statics begin anew in every schedule, also those of nested classes.
// outcomes: 2
class StaticsAreFreshInEachExecution {
    static class Counter {
        static int n;

        static synchronized void add() {
            n++;
        }
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(Counter::add);
        Thread b = new Thread(Counter::add);
        a.start();
        b.start();
        a.join();
        b.join();
        return Counter.n;
    }
}
