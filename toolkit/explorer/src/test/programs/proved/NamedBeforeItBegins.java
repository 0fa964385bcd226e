// The name of a thread that is never started can be changed by another.
// outcomes: a | b
class NamedBeforeItBegins {
    static String run() throws InterruptedException {
        Thread never = new Thread(() -> {}, "a");
        Thread other = new Thread(() -> never.setName("b"));
        other.start();
        String seen = never.getName();
        other.join();
        return seen;
    }
}
