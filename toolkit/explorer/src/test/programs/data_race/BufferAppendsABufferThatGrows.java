/** The length is asked for under the other's monitor, the characters are copied without it. */
class BufferAppendsABufferThatGrows {
    static void run() throws InterruptedException {
        var to = new StringBuffer("to ");
        var from = new StringBuffer("from");
        Thread t = new Thread(() -> from.append(" here"));
        t.start();
        to.append(from);
        t.join();
    }
}
