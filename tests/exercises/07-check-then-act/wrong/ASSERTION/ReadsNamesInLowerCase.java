// Wrong: Ann and ann are two guests.
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

class Cinema {
    private final Map<String, String> guests = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    synchronized boolean book(String seat, String guest) {
        if (guests.containsKey(seat)) {
            return false;
        }
        guests.put(seat, guest);
        counts.merge(guest, 1, Integer::sum);
        return true;
    }

    synchronized boolean cancel(String seat, String guest) {
        String there = guests.get(seat);
        if (there == null || !lower(there).equals(lower(guest))) {
            return false;
        }
        guests.remove(seat);
        return true;
    }

    synchronized String guestOf(String seat) {
        return guests.get(seat);
    }

    synchronized int bookingsOf(String guest) {
        return counts.getOrDefault(guest, 0);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
