// append holds the buffer's monitor while it calls toString.
class StringBufferAppendsAnObjectThatLocks {
    static void run() throws InterruptedException {
        StringBuffer buffer = new StringBuffer();
        Object account =
                new Object() {
                    @Override
                    public synchronized String toString() {
                        return "account";
                    }
                };
        Thread a = new Thread(() -> buffer.append(account));
        Thread b =
                new Thread(() -> {
                    synchronized (account) {
                        buffer.append("x");
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
