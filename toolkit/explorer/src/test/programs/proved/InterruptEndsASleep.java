// outcomes: interrupted
class InterruptEndsASleep {
    static String run() throws InterruptedException {
        String[] how = {"slept"};
        Thread sleeper =
                new Thread(() -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        how[0] = "interrupted";
                    }
                });
        sleeper.start();
        sleeper.interrupt();
        sleeper.join();
        return how[0];
    }
}
