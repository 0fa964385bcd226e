class InitialiserThrows {
    static class Broken {
        static int value = Integer.parseInt("no number");
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> Math.abs(Broken.value));
        a.start();
        a.join();
    }
}
