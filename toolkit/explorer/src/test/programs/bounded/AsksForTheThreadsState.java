// Of a thread that has ended it is TERMINATED; of one that is alive it is anything.
// reason: getState
class AsksForTheThreadsState {
    static String run() throws InterruptedException {
        Thread a = new Thread(() -> {});
        a.start();
        String state = a.getState().name();
        a.join();
        return state;
    }
}
