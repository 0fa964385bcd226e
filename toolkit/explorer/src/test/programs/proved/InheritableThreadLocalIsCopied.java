// outcomes: 5 5 6
class InheritableThreadLocalIsCopied {
    static final InheritableThreadLocal<Integer> DEPTH = new InheritableThreadLocal<>();

    static String run() throws InterruptedException {
        DEPTH.set(5);
        int[] seen = new int[2];
        Thread t =
                new Thread(() -> {
                    seen[0] = DEPTH.get();
                    DEPTH.set(6);
                    seen[1] = DEPTH.get();
                });
        t.start();
        t.join();
        return seen[0] + " " + DEPTH.get() + " " + seen[1];
    }
}
