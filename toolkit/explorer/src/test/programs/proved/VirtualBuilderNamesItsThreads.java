// outcomes: worker-0
class VirtualBuilderNamesItsThreads {
    static String run() throws InterruptedException {
        String[] name = new String[1];
        Thread t =
                Thread.ofVirtual()
                        .name("worker-", 0)
                        .start(() -> name[0] = Thread.currentThread().getName());
        t.join();
        return name[0];
    }
}
