// One static ReentrantLock for everything.
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

class Gate {
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static int total = 0;
    private List<String> visitors = new ArrayList<>();

    void enter(String name) {
        LOCK.lock();
        try {
            visitors.add(name);
            total = total + 1;
        } finally {
            LOCK.unlock();
        }
    }

    List<String> endOfDay() {
        LOCK.lock();
        try {
            List<String> today = visitors;
            visitors = new ArrayList<>();
            return today;
        } finally {
            LOCK.unlock();
        }
    }

    static int total() {
        LOCK.lock();
        try {
            return total;
        } finally {
            LOCK.unlock();
        }
    }
}
