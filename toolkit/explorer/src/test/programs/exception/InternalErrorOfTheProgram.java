class InternalErrorOfTheProgram {
    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    throw new InternalError("the program's own");
                });
        a.start();
        a.join();
    }
}
