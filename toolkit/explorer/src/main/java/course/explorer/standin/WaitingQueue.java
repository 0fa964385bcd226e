package course.explorer.standin;

import course.explorer.model.QueueCore;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** What the stand-ins for queues in the order of putting have in common. */
abstract class WaitingQueue<E> extends AbstractQueue<E>
        implements BlockingQueue<E>, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private final transient QueueCore core;

    WaitingQueue(String name, int capacity) {
        if (capacity <= 0) {
            throw new IllegalArgumentException();
        }
        core = new QueueCore(name, capacity);
    }

    @Override
    public void put(E item) throws InterruptedException {
        core.put(Objects.requireNonNull(item), Long.MAX_VALUE);
    }

    @Override
    public boolean offer(E item) {
        return core.offer(Objects.requireNonNull(item));
    }

    @Override
    public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
        return core.put(Objects.requireNonNull(item), Math.max(0, unit.toNanos(timeout)));
    }

    @Override
    public E take() throws InterruptedException {
        return item(core.take(Long.MAX_VALUE));
    }

    @Override
    public E poll() {
        return item(core.poll());
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return item(core.take(Math.max(0, unit.toNanos(timeout))));
    }

    @Override
    public E peek() {
        return item(core.peek());
    }

    @Override
    public int size() {
        return core.size();
    }

    @Override
    public int remainingCapacity() {
        return core.capacity() - core.size();
    }

    @Override
    public void clear() {
        core.drain(Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> to) {
        return drainTo(to, Integer.MAX_VALUE);
    }

    @Override
    public int drainTo(Collection<? super E> to, int most) {
        Objects.requireNonNull(to);
        if (to == this) {
            throw new IllegalArgumentException();
        }
        int n = 0;
        for (Object item : core.drain(most)) {
            to.add(item(item));
            n++;
        }
        return n;
    }

    @Override
    public boolean contains(Object sought) {
        return found(sought) != null;
    }

    @Override
    public boolean remove(Object sought) {
        for (Object found; (found = found(sought)) != null; ) {
            if (core.remove(found)) {
                return true;
            }
        }
        return false;
    }

    private Object found(Object sought) {
        if (sought != null) {
            for (Object item : core.snapshot()) {
                if (sought.equals(item)) {
                    return item;
                }
            }
        }
        return null;
    }

    @Override
    public Object[] toArray() {
        return core.snapshot().toArray();
    }

    @Override
    public <T> T[] toArray(T[] to) {
        return core.snapshot().toArray(to);
    }

    @Override
    public String toString() {
        return core.snapshot().toString();
    }

    @Override
    public Iterator<E> iterator() {
        return new Items();
    }

    @SuppressWarnings("unchecked")
    private E item(Object o) {
        return (E) o;
    }

    /** Weakly consistent, as the JDK's: one look for each item, and one for the first. */
    private final class Items implements Iterator<E> {
        private Object[] next = core.after(-1);
        private Object last;

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public E next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            last = next[0];
            next = core.after((long) next[1]);
            return item(last);
        }

        @Override
        public void remove() {
            if (last == null) {
                throw new IllegalStateException();
            }
            core.remove(last);
            last = null;
        }
    }
}
