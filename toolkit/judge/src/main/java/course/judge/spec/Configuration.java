package course.judge.spec;

import java.util.ArrayList;
import java.util.List;

/**
 * One way in which the calls made until now can have taken effect. Immutable.
 *
 * @param states of the objects
 * @param interrupted the threads with their interrupt status set; a bit set
 * @param done the threads whose call has taken effect and has not ended; a bit set
 */
record Configuration<S>(List<S> states, long interrupted, long done) {

    Configuration<S> with(int object, S state) {
        List<S> changed = new ArrayList<>(states);
        changed.set(object, state);
        return new Configuration<>(List.copyOf(changed), interrupted, done);
    }

    Configuration<S> interrupted(int thread, boolean set) {
        long bit = 1L << thread;
        return new Configuration<>(states, set ? interrupted | bit : interrupted & ~bit, done);
    }

    boolean isInterrupted(int thread) {
        return (interrupted >> thread & 1) != 0;
    }

    Configuration<S> done(int thread, boolean set) {
        long bit = 1L << thread;
        return new Configuration<>(states, interrupted, set ? done | bit : done & ~bit);
    }

    boolean isDone(int thread) {
        return (done >> thread & 1) != 0;
    }
}
