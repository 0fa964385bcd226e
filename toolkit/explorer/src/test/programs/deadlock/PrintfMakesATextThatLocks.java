/** printf holds the stream's monitor while it makes the texts of its arguments. */
class PrintfMakesATextThatLocks {
    private int value;

    synchronized void change() {
        value++;
        System.out.println("changed");
    }

    @Override
    public synchronized String toString() {
        return "value " + value;
    }

    static void run() throws InterruptedException {
        var shared = new PrintfMakesATextThatLocks();
        Thread t = new Thread(shared::change);
        t.start();
        System.out.printf("%s%n", shared);
        t.join();
    }
}
