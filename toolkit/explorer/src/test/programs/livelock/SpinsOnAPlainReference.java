// Nothing orders the reads after the write, so none of them has to see it.
// remark: SpinsOnAPlainReference.message
class SpinsOnAPlainReference {
    static String message;

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> message = "ready");
        a.start();
        while (message == null) {
            Thread.onSpinWait();
        }
        a.join();
    }
}
