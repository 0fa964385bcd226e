// outcomes: ab | abc
/** toString holds the other's monitor. */
class BufferAppendsTheTextOfAnother {
    static String run() throws InterruptedException {
        var to = new StringBuffer("a");
        var from = new StringBuffer("b");
        Thread t = new Thread(() -> from.append('c'));
        t.start();
        to.append(from.toString());
        t.join();
        return to.toString();
    }
}
