package course.explorer.standin;

import course.explorer.model.RendezvousCore;
import java.util.AbstractQueue;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** In place of {@code java.util.concurrent.SynchronousQueue}: it never holds anything. */
public class SynchronousQueue<E> extends AbstractQueue<E>
        implements BlockingQueue<E>, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private final transient RendezvousCore core;

    public SynchronousQueue() {
        this(false);
    }

    public SynchronousQueue(boolean fair) {
        core = new RendezvousCore(fair);
    }

    @Override
    public void put(E item) throws InterruptedException {
        core.meet(Objects.requireNonNull(item), Long.MAX_VALUE);
    }

    @Override
    public boolean offer(E item) {
        return core.meetNow(Objects.requireNonNull(item)) != null;
    }

    @Override
    public boolean offer(E item, long timeout, TimeUnit unit) throws InterruptedException {
        return core.meet(Objects.requireNonNull(item), unit.toNanos(timeout)) != null;
    }

    @Override
    public E take() throws InterruptedException {
        return item(core.meet(null, Long.MAX_VALUE));
    }

    @Override
    public E poll() {
        return item(core.meetNow(null));
    }

    @Override
    public E poll(long timeout, TimeUnit unit) throws InterruptedException {
        return item(core.meet(null, unit.toNanos(timeout)));
    }

    @SuppressWarnings("unchecked")
    private E item(Object o) {
        return (E) o;
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
        for (E e; n < most && (e = poll()) != null; n++) {
            to.add(e);
        }
        return n;
    }

    @Override
    public E peek() {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return true;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public int remainingCapacity() {
        return 0;
    }

    @Override
    public void clear() {}

    @Override
    public boolean contains(Object sought) {
        return false;
    }

    @Override
    public boolean remove(Object sought) {
        return false;
    }

    @Override
    public boolean containsAll(Collection<?> all) {
        return all.isEmpty();
    }

    @Override
    public boolean removeAll(Collection<?> all) {
        return false;
    }

    @Override
    public boolean retainAll(Collection<?> all) {
        return false;
    }

    @Override
    public Iterator<E> iterator() {
        return Collections.emptyIterator();
    }

    @Override
    public Object[] toArray() {
        return new Object[0];
    }

    @Override
    public <T> T[] toArray(T[] to) {
        if (to.length > 0) {
            to[0] = null;
        }
        return to;
    }

    @Override
    public String toString() {
        return "[]";
    }
}
