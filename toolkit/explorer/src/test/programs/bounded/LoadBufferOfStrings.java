// Each may see what the other writes later: the language allows it, no order of steps shows it.
// reason: may be seen before it is written
// outcomes: null null | null a | b null
// remark: LoadBufferOfStrings.x
class LoadBufferOfStrings {
    static String x;
    static String y;

    static String run() throws InterruptedException {
        String[] seen = new String[2];
        Thread a =
                new Thread(() -> {
                    seen[0] = x;
                    y = "a";
                });
        a.start();
        seen[1] = y;
        x = "b";
        a.join();
        return seen[0] + " " + seen[1];
    }
}
