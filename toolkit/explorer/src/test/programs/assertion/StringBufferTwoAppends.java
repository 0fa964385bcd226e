// Each append is one step; two of them are not.
class StringBufferTwoAppends {
    static void run() throws InterruptedException {
        StringBuffer text = new StringBuffer();
        Thread a = new Thread(() -> text.append("1").append("2"));
        Thread b = new Thread(() -> text.append("3"));
        a.start();
        b.start();
        a.join();
        b.join();
        assert text.indexOf("12") >= 0;
    }
}
