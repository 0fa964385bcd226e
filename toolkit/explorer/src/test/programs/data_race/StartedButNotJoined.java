// outcomes: 0 | 1
class StartedButNotJoined {
    static int n;

    static int run() {
        new Thread(() -> n = 1).start();
        return n;
    }
}
