/** A sequence that is inserted is read a character at a time, each under its monitor. */
class BufferInsertsABufferThatShrinks {
    static void run() throws InterruptedException {
        var to = new StringBuffer("<>");
        var from = new StringBuffer("ab");
        Thread t = new Thread(() -> from.setLength(1));
        t.start();
        to.insert(1, (CharSequence) from);
        t.join();
    }
}
