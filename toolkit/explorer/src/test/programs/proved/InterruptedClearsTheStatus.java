// outcomes: true false
class InterruptedClearsTheStatus {
    static String run() {
        Thread.currentThread().interrupt();
        return Thread.interrupted() + " " + Thread.interrupted();
    }
}
