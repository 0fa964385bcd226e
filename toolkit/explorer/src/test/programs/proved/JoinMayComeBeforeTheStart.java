// A join of a thread that has not been started returns at once, also if it is started just then.
// outcomes: alive | ended
class JoinMayComeBeforeTheStart {
    static String run() throws InterruptedException {
        String[] seen = {null};
        Thread late = new Thread(() -> {});
        Thread joiner =
                new Thread(() -> {
                    try {
                        late.join();
                        seen[0] = late.isAlive() ? "alive" : "ended";
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        joiner.start();
        late.start();
        joiner.join();
        late.join();
        return seen[0];
    }
}
