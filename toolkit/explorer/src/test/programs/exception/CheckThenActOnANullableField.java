// Two reads of a field that another thread clears: the second may be null.
class CheckThenActOnANullableField {
    static volatile String name = "Ada";

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> name = null);
        a.start();
        if (name != null) {
            name.length();
        }
        a.join();
    }
}
