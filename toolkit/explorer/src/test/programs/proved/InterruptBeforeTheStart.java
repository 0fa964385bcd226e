// outcomes: interrupted
class InterruptBeforeTheStart {
    static String run() throws InterruptedException {
        String[] how = {"slept"};
        Thread t =
                new Thread(() -> {
                    try {
                        Thread.sleep(1000);
                    } catch (InterruptedException e) {
                        how[0] = "interrupted";
                    }
                });
        t.interrupt();
        t.start();
        t.join();
        return how[0];
    }
}
