package course.explorer.standin;

import java.util.Collection;

/** In place of {@code java.util.concurrent.LinkedBlockingQueue}. */
public class LinkedBlockingQueue<E> extends WaitingQueue<E> {

    private static final long serialVersionUID = 1L;

    public LinkedBlockingQueue() {
        this(Integer.MAX_VALUE);
    }

    public LinkedBlockingQueue(int capacity) {
        super("LinkedBlockingQueue", capacity);
    }

    public LinkedBlockingQueue(Collection<? extends E> items) {
        this();
        for (E item : items) {
            add(item);
        }
    }
}
