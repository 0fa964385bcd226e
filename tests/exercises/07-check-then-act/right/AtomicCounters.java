// The counters are AtomicIntegers that are made once.
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

class Cinema {
    private final ConcurrentHashMap<String, String> guestOfSeat = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, AtomicInteger> bookings = new ConcurrentHashMap<>();

    /** Books a free seat; says whether that guest got it. */
    boolean book(String seat, String guest) {
        if (guestOfSeat.putIfAbsent(seat, guest) != null) {
            return false;
        }
        bookings.computeIfAbsent(guest, each -> new AtomicInteger()).incrementAndGet();
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
        AtomicInteger number = bookings.get(guest);
        return number == null ? 0 : number.get();
    }
}
