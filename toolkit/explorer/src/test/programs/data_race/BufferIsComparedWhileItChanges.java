class BufferIsComparedWhileItChanges {
    static void run() throws InterruptedException {
        var one = new StringBuffer("a");
        var other = new StringBuffer("b");
        Thread t = new Thread(() -> other.append('c'));
        t.start();
        assert one.compareTo(other) < 0;
        t.join();
    }
}
