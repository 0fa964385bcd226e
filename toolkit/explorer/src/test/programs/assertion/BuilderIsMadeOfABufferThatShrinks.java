// also: DATA_RACE
class BuilderIsMadeOfABufferThatShrinks {
    static void run() throws InterruptedException {
        var from = new StringBuffer("abc");
        Thread t = new Thread(() -> from.setLength(0));
        t.start();
        var to = new StringBuilder(from);
        t.join();
        assert to.indexOf("\0") < 0;
    }
}
