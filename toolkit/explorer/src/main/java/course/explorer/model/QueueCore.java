package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * What the stand-ins for blocking queues are made of: items in the order in which they were put.
 *
 * <p>Putting competes with putting, and taking with taking. Putting and taking meet at an item's
 * place alone, where one has to come first, so that no schedule in which they are swapped has to be
 * looked for. This holds until somebody looks at the queue without waiting (a {@code poll}, a time
 * limit, {@code size}): from then on every operation conflicts with every other.
 *
 * <p>What comes before an item is put happens before what comes after it is taken, as the
 * documentation of {@code BlockingQueue} has it; and taking an item happens before its place is
 * filled again. No other orders are promised, and none are made.
 */
public final class QueueCore extends Gate {

    private static final int FIELD = Fields.register("queue", "state", true, false, true);
    private static final int PUT = 0;
    private static final int TAKE = 1;

    private final String name;
    private final int capacity;
    private final int looks;
    private final ArrayDeque<Item> items = new ArrayDeque<>();
    private final ArrayDeque<Location> freed = new ArrayDeque<>();
    private int places;
    private long count;
    private Location location;
    private Location tail;
    private Location head;

    /** An item in its place, with its number in the order of putting. */
    private static final class Item {
        final Object value;
        final long number;
        final Location place;

        Item(Object value, long number, Location place) {
            this.value = value;
            this.number = number;
            this.place = place;
        }
    }

    /**
     * @param name of the class, as it is shown
     * @param capacity the most items, or {@link Integer#MAX_VALUE} for no limit
     */
    public QueueCore(String name, int capacity) {
        this.name = name;
        this.capacity = capacity;
        looks = Fields.register("queue " + name, "looked at", true, false, true);
    }

    public int capacity() {
        return capacity;
    }

    /**
     * Puts an item, as soon as there is room.
     *
     * @param nanos waits at most, or {@link Long#MAX_VALUE}
     * @return false if the time was over first
     */
    public boolean put(Object value, long nanos) throws InterruptedException {
        if (!pass(PUT, nanos)) {
            return false;
        }
        append(value);
        return true;
    }

    /** Puts an item if there is room now. */
    public boolean offer(Object value) {
        Strand s = Execution.current;
        if (capacity < Integer.MAX_VALUE) {
            showLooks();
        }
        s.writes++;
        if (!quietly(s)) {
            announce(s, looked() ? location() : tail());
            if (items.size() == capacity) {
                seen(s, "finds no room in ");
                return false;
            }
        } else if (items.size() == capacity) {
            return false;
        }
        append(value);
        return true;
    }

    /**
     * Takes the first item, as soon as there is one.
     *
     * @return null if the time was over first
     */
    public Object take(long nanos) throws InterruptedException {
        return pass(TAKE, nanos) ? remove(items.peekFirst()) : null;
    }

    /** Takes the first item, or null if there is none now. */
    public Object poll() {
        Strand s = Execution.current;
        showLooks();
        if (!quietly(s)) {
            announce(s, location());
            if (items.isEmpty()) {
                seen(s, "finds nothing in ");
                return null;
            }
        }
        return items.isEmpty() ? null : remove(items.peekFirst());
    }

    /** The first item, or null. */
    public Object peek() {
        look();
        return items.isEmpty() ? null : open(items.peekFirst());
    }

    public int size() {
        look();
        return items.size();
    }

    /** All items as they are now. */
    public List<Object> snapshot() {
        look();
        var list = new ArrayList<>();
        items.forEach(item -> list.add(open(item)));
        return list;
    }

    /** For a trace: all items, without a look. */
    List<Object> items() {
        return items.stream().map(item -> item.value).toList();
    }

    /** Takes items at once, at most so many. */
    public List<Object> drain(int most) {
        change();
        var list = new ArrayList<>();
        while (list.size() < most && !items.isEmpty()) {
            list.add(remove(items.peekFirst()));
        }
        return list;
    }

    /** Takes this very object out; false if it is not there any more. */
    public boolean remove(Object value) {
        change();
        for (Item item : items) {
            if (item.value == value) {
                remove(item);
                return true;
            }
        }
        return false;
    }

    /**
     * The first item put after another that is still there.
     *
     * @param number of the other, or -1
     * @return the item and its number, or null
     */
    public Object[] after(long number) {
        look();
        for (Item item : items) {
            if (item.number > number) {
                return new Object[] {open(item), item.number};
            }
        }
        return null;
    }

    private Object open(Item item) {
        if (item.place != null) {
            item.place.acquire(Execution.current.clock, Execution.count);
        }
        return item.value;
    }

    private void append(Object value) {
        Strand s = Execution.current;
        Location place = null;
        if (Fields.visible(FIELD)) {
            if (looked()) {
                Steps.use(location(), Steps.WRITE);
            }
            Steps.use(tail(), Steps.WRITE);
            if (places < capacity) {
                places++;
                place = Locations.make(FIELD, this, -1);
            } else {
                place = freed.poll();
                Steps.use(place, Steps.CHECK);
                place.acquire(s.clock, Execution.count);
            }
            leave(s, place);
        }
        items.addLast(new Item(value, count++, place));
        trace(s, "puts into ");
    }

    private Object remove(Item item) {
        Strand s = Execution.current;
        s.writes++;
        items.remove(item);
        if (item.place != null) {
            if (looked()) {
                Steps.use(location(), Steps.WRITE);
            }
            Steps.use(head(), Steps.WRITE);
            Steps.use(item.place, Steps.CHECK);
            item.place.acquire(s.clock, Execution.count);
            if (capacity < Integer.MAX_VALUE) {
                freed.add(item.place);
                leave(s, item.place);
            }
        }
        location().version++;
        trace(s, "takes from ");
        return item.value;
    }

    private void leave(Strand s, Location place) {
        Steps.use(place, Steps.RELEASE);
        place.release(s.clock, Execution.count);
        location().version++;
        s.tick();
    }

    private boolean looked() {
        return Fields.visible(looks);
    }

    private void showLooks() {
        Execution.show(looks);
    }

    private boolean quietly(Strand s) {
        if (Fields.visible(FIELD)) {
            return false;
        }
        if (!location().inOrder(true, s.clock)) {
            show();
        }
        location().atomicAccess(true, s.epoch, s.clock);
        return true;
    }

    private static void show() {
        Execution.show(FIELD);
    }

    /** Announces a look at the whole. */
    private void look() {
        Strand s = Execution.current;
        showLooks();
        if (!quietly(s)) {
            announce(s, location());
            seen(s, "looks at ");
        }
    }

    /** Announces a change of the whole. */
    private void change() {
        Strand s = Execution.current;
        showLooks();
        s.writes++;
        if (!quietly(s)) {
            announce(s, location());
            Steps.use(location(), Steps.WRITE);
        }
    }

    private void seen(Strand s, String what) {
        Steps.use(location(), Steps.READ);
        s.loops.read(location());
        trace(s, what);
    }

    private void announce(Strand s, Location target) {
        Execution.announce(s, target, FIELD, Strand.Pending.ACCESS);
    }

    private boolean pass(int what, long nanos) throws InterruptedException {
        Strand s = Execution.current;
        Interrupts.throwIfSet(s);
        if (endsOtherwise(true, nanos)) {
            showLooks();
        }
        if (quietly(s)) {
            if (open(s, what)) {
                s.writes++;
                return true;
            }
            show();
        }
        if (await(s, what, FIELD, true, nanos)) {
            s.writes++;
            return true;
        }
        return false;
    }

    @Override
    boolean open(Strand s, int what) {
        return what == PUT ? items.size() < capacity : !items.isEmpty();
    }

    @Override
    Location location() {
        if (location == null) {
            location = Locations.make(FIELD, this, -1);
            if (Execution.tracing) {
                Scene.add(this);
            }
        }
        return location;
    }

    @Override
    Location location(int what) {
        return what == PUT ? tail() : head();
    }

    private Location tail() {
        if (tail == null) {
            tail = Locations.make(FIELD, this, -1);
        }
        return tail;
    }

    private Location head() {
        if (head == null) {
            head = Locations.make(FIELD, this, -1);
        }
        return head;
    }

    @Override
    byte passKind(int what) {
        return Steps.WRITE;
    }

    @Override
    public String toString() {
        return (name.startsWith("A") ? "an " : "a ") + name;
    }
}
