// outcomes: one\ntwo\n | two\none\n
class PrintsInAnyOrder {
    static void run() throws InterruptedException {
        Thread a = new Thread(() -> System.out.println("one"));
        a.start();
        System.out.println("two");
        a.join();
    }
}
