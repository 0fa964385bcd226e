// Plain maps under a read-write lock.
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

class Cinema {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> guestOfSeat = new HashMap<>();
    private final Map<String, Integer> bookings = new HashMap<>();

    boolean book(String seat, String guest) {
        lock.writeLock().lock();
        try {
            if (guestOfSeat.putIfAbsent(seat, guest) != null) {
                return false;
            }
            bookings.merge(guest, 1, Integer::sum);
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    boolean cancel(String seat, String guest) {
        lock.writeLock().lock();
        try {
            return guestOfSeat.remove(seat, guest);
        } finally {
            lock.writeLock().unlock();
        }
    }

    String guestOf(String seat) {
        lock.readLock().lock();
        try {
            return guestOfSeat.get(seat);
        } finally {
            lock.readLock().unlock();
        }
    }

    int bookingsOf(String guest) {
        lock.readLock().lock();
        try {
            return bookings.getOrDefault(guest, 0);
        } finally {
            lock.readLock().unlock();
        }
    }
}
