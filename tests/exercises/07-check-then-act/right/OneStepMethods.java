// putIfAbsent, remove(key, value) and merge.
import java.util.concurrent.ConcurrentHashMap;

class Cinema {
    private final ConcurrentHashMap<String, String> guestOfSeat = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> bookings = new ConcurrentHashMap<>();

    /** Books a free seat; says whether that guest got it. */
    boolean book(String seat, String guest) {
        if (guestOfSeat.putIfAbsent(seat, guest) != null) {
            return false;
        }
        bookings.merge(guest, 1, Integer::sum);
        return true;
    }

    /** Gives a seat back, if it is that guest's; says whether it was. */
    boolean cancel(String seat, String guest) {
        return guestOfSeat.remove(seat, guest);
    }

    /** Who sits there; null if the seat is free. */
    String guestOf(String seat) {
        return guestOfSeat.get(seat);
    }

    /** How many seats that guest ever got. */
    int bookingsOf(String guest) {
        return bookings.getOrDefault(guest, 0);
    }
}
