/** Each holds its own monitor, and asks the other for its length. */
class BuffersAppendEachOther {
    static void run() throws InterruptedException {
        var a = new StringBuffer("a");
        var b = new StringBuffer("b");
        Thread t = new Thread(() -> b.append(a));
        t.start();
        a.append(b);
        t.join();
    }
}
