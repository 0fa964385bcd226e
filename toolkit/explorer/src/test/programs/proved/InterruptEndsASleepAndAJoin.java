// outcomes: sleep join
class InterruptEndsASleepAndAJoin {
    static String run() throws InterruptedException {
        String[] ended = {"", ""};
        Thread sleeper =
                new Thread(() -> {
                    try {
                        Thread.sleep(1_000_000);
                    } catch (InterruptedException e) {
                        ended[0] = "sleep";
                    }
                });
        Thread joiner =
                new Thread(() -> {
                    try {
                        sleeper.join();
                        ended[1] = "too late";
                    } catch (InterruptedException e) {
                        ended[1] = "join";
                    }
                });
        sleeper.start();
        joiner.start();
        joiner.interrupt();
        joiner.join();
        sleeper.interrupt();
        sleeper.join();
        return ended[0] + " " + ended[1];
    }
}
