// also: DATA_RACE
class BufferAppendsABufferThatShrinks {
    static void run() throws InterruptedException {
        var to = new StringBuffer();
        var from = new StringBuffer("abc");
        Thread t = new Thread(() -> from.delete(1, 3));
        t.start();
        to.append((CharSequence) from);
        t.join();
        String got = to.toString();
        assert got.equals("abc") || got.equals("a") : got.length();
    }
}
