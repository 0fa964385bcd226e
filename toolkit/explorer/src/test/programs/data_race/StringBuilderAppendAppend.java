// outcomes: a | b | ab | ba
class StringBuilderAppendAppend {
    static String run() throws InterruptedException {
        StringBuilder text = new StringBuilder();
        Thread a = new Thread(() -> text.append("a"));
        Thread b = new Thread(() -> text.append("b"));
        a.start();
        b.start();
        a.join();
        b.join();
        return text.toString();
    }
}
