// Plain maps, and only those who write take the lock.
import java.util.HashMap;
import java.util.Map;

class Cinema {
    private final Map<String, String> guestOfSeat = new HashMap<>();
    private final Map<String, Integer> bookings = new HashMap<>();

    synchronized boolean book(String seat, String guest) {
        if (guestOfSeat.containsKey(seat)) {
            return false;
        }
        guestOfSeat.put(seat, guest);
        bookings.put(guest, bookingsOf(guest) + 1);
        return true;
    }

    synchronized boolean cancel(String seat, String guest) {
        if (!guest.equals(guestOfSeat.get(seat))) {
            return false;
        }
        guestOfSeat.remove(seat);
        return true;
    }

    String guestOf(String seat) {
        return guestOfSeat.get(seat);
    }

    int bookingsOf(String guest) {
        return bookings.getOrDefault(guest, 0);
    }
}
