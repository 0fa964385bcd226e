// A ThreadGroup may be told what a thread without a handler threw.
// reason: uncaughtException of a ThreadGroup
class GroupOfOnesOwnIsTold {
    static String told = "nobody";

    static String run() throws InterruptedException {
        var group =
                new ThreadGroup("group") {
                    @Override
                    public void uncaughtException(Thread t, Throwable e) {
                        told = "group";
                    }
                };
        Thread worker =
                Thread.ofPlatform()
                        .group(group)
                        .start(() -> {
                            throw new IllegalStateException("no luck");
                        });
        worker.join();
        return told;
    }
}
