// The initialiser waits for a thread whose code lies in the class being initialised.
class InitialiserWaitsForAThread {
    static class Config {
        static int value;

        static {
            Thread loader = new Thread(() -> value = 1);
            loader.start();
            try {
                loader.join();
            } catch (InterruptedException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    static int run() {
        return Config.value;
    }
}
