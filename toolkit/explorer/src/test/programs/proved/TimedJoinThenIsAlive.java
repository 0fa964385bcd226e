// After a join with a limit, isAlive says whether what the thread wrote can be read.
// outcomes: ended 1 | alive
class TimedJoinThenIsAlive {
    static int value;

    static String run() throws InterruptedException {
        Thread other = new Thread(() -> value = 1);
        other.start();
        other.join(10);
        return other.isAlive() ? "alive" : "ended " + value;
    }
}
