// Initialisation orders what the initialiser wrote, not what is written later.
class WrittenAfterInitialisation {
    static class Settings {
        static int level = 1;
    }

    static int run() throws InterruptedException {
        Thread a = new Thread(() -> Settings.level = 2);
        a.start();
        int seen = Settings.level;
        a.join();
        return seen;
    }
}
