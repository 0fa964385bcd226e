// A void program's outcome is what it printed.
// outcomes: one\ntwo\n
class PrintsInOrder {
    static void run() throws InterruptedException {
        Thread a = new Thread(() -> System.out.println("one"));
        a.start();
        a.join();
        System.out.println("two");
    }
}
