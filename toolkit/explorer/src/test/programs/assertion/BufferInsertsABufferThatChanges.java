class BufferInsertsABufferThatChanges {
    static void run() throws InterruptedException {
        var to = new StringBuffer("<>");
        var from = new StringBuffer("ab");
        Thread t = new Thread(() -> from.replace(0, 2, "xy"));
        t.start();
        to.insert(1, (CharSequence) from);
        t.join();
        assert !to.toString().equals("<ay>") : to;
    }
}
