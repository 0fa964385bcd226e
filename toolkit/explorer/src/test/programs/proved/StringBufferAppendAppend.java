// outcomes: ab | ba
class StringBufferAppendAppend {
    static String run() throws InterruptedException {
        StringBuffer text = new StringBuffer();
        Thread a = new Thread(() -> text.append("a"));
        Thread b = new Thread(() -> text.append("b"));
        a.start();
        b.start();
        a.join();
        b.join();
        return text.toString();
    }
}
