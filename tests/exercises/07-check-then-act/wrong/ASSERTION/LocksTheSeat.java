// Locks the text of the seat: equal texts are different locks.
import java.util.concurrent.ConcurrentHashMap;

class Cinema {
    private final ConcurrentHashMap<String, String> guestOfSeat = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, Integer> bookings = new ConcurrentHashMap<>();

    /** Books a free seat; says whether that guest got it. */
    boolean book(String seat, String guest) {
        synchronized (seat) {
            if (guestOfSeat.containsKey(seat)) {
                return false;
            }
            guestOfSeat.put(seat, guest);
        }
        bookings.put(guest, bookingsOf(guest) + 1);
        return true;
    }

    /** Gives a seat back, if it is that guest's; says whether it was. */
    boolean cancel(String seat, String guest) {
        if (!guest.equals(guestOfSeat.get(seat))) {
            return false;
        }
        guestOfSeat.remove(seat);
        return true;
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
