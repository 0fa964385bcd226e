// Each object has a monitor of its own; the field they guard is one.
// also: DATA_RACE
class InstanceLockForStaticState {
    static int sum;

    synchronized void one() {
        sum++;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> new InstanceLockForStaticState().one());
        Thread b = new Thread(() -> new InstanceLockForStaticState().one());
        a.start();
        b.start();
        a.join();
        b.join();
        assert sum == 2;
    }
}
