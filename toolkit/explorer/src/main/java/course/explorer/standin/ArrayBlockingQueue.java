package course.explorer.standin;

import java.util.Collection;

/** In place of {@code java.util.concurrent.ArrayBlockingQueue}; fair or not, any order. */
public class ArrayBlockingQueue<E> extends WaitingQueue<E> {

    private static final long serialVersionUID = 1L;

    public ArrayBlockingQueue(int capacity) {
        this(capacity, false);
    }

    public ArrayBlockingQueue(int capacity, boolean fair) {
        super("ArrayBlockingQueue", capacity);
    }

    public ArrayBlockingQueue(int capacity, boolean fair, Collection<? extends E> items) {
        this(capacity, fair);
        for (E item : items) {
            if (!offer(item)) {
                throw new IllegalArgumentException();
            }
        }
    }
}
