// The status of a thread that is never started can be set and asked for by two others.
// outcomes: false | true
class InterruptedBeforeItBegins {
    static String run() throws InterruptedException {
        Thread never = new Thread(() -> {});
        Thread other = new Thread(never::interrupt);
        other.start();
        boolean seen = never.isInterrupted();
        other.join();
        return "" + seen;
    }
}
