// outcomes: value 0\nchanged | changed\nvalue 0 | changed\nvalue 1
/** println makes the text of its argument before it takes the stream's monitor. */
class PrintlnMakesATextThatLocks {
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
        var shared = new PrintlnMakesATextThatLocks();
        Thread t = new Thread(shared::change);
        t.start();
        System.out.println(shared);
        t.join();
    }
}
