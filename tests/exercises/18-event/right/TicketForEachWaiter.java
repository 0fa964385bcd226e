// Each who waits leaves a ticket; set stamps them all.
import java.util.ArrayList;
import java.util.List;

class Event {
    private static class Ticket {
        boolean stamped;
    }

    private final List<Ticket> tickets = new ArrayList<>();
    private boolean set = false;

    synchronized void set() {
        set = true;
        for (Ticket ticket : tickets) {
            ticket.stamped = true;
        }
        notifyAll();
    }

    synchronized void clear() {
        set = false;
    }

    synchronized boolean isSet() {
        return set;
    }

    synchronized void await() throws InterruptedException {
        if (set) {
            return;
        }
        Ticket mine = new Ticket();
        tickets.add(mine);
        try {
            while (!mine.stamped) {
                wait();
            }
        } finally {
            tickets.remove(mine);
        }
    }

    synchronized int waiting() {
        return tickets.size();
    }
}
