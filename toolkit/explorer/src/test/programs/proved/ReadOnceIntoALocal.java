class ReadOnceIntoALocal {
    static volatile String name = "Ada";

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> name = null);
        a.start();
        String local = name;
        assert local == null || local.length() == 3;
        a.join();
    }
}
