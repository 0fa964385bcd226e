import java.util.concurrent.locks.ReentrantLock;

class NeverUnlockedWithoutJoin {
    static final ReentrantLock door = new ReentrantLock();

    public static void main(String[] args) {
        new Thread(door::lock).start();
        new Thread(door::lock).start();
    }
}
