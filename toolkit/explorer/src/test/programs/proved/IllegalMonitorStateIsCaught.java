// outcomes: caught
class IllegalMonitorStateIsCaught {
    static String run() throws InterruptedException {
        Object bell = new Object();
        try {
            bell.wait();
            return "waited";
        } catch (IllegalMonitorStateException e) {
            return "caught";
        }
    }
}
