// An immutable map, exchanged as a whole by compare-and-set.
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

class Cinema {
    private final AtomicReference<Map<String, String>> seats = new AtomicReference<>(Map.of());
    private final AtomicReference<Map<String, Integer>> bookings = new AtomicReference<>(Map.of());

    boolean book(String seat, String guest) {
        Map<String, String> old = seats.get();
        while (!old.containsKey(seat)) {
            Map<String, String> changed = new HashMap<>(old);
            changed.put(seat, guest);
            if (seats.compareAndSet(old, Map.copyOf(changed))) {
                count(guest);
                return true;
            }
            old = seats.get();
        }
        return false;
    }

    private void count(String guest) {
        bookings.updateAndGet(
                old -> {
                    Map<String, Integer> changed = new HashMap<>(old);
                    changed.merge(guest, 1, Integer::sum);
                    return Map.copyOf(changed);
                });
    }

    boolean cancel(String seat, String guest) {
        Map<String, String> old = seats.get();
        while (guest.equals(old.get(seat))) {
            Map<String, String> changed = new HashMap<>(old);
            changed.remove(seat);
            if (seats.compareAndSet(old, Map.copyOf(changed))) {
                return true;
            }
            old = seats.get();
        }
        return false;
    }

    String guestOf(String seat) {
        return seats.get().get(seat);
    }

    int bookingsOf(String guest) {
        return bookings.get().getOrDefault(guest, 0);
    }
}
