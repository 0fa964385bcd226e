package course.explorer.trust;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@code ReentrantReadWriteLock} that is not fair, as the JDK's queue makes it: who cannot have
 * it gets in line behind all others, and is served when first there. A reader that comes anew waits
 * behind a writer who is first in line, unless it holds the lock already.
 */
final class ReadersAndWriters {

    /**
     * @param alone whether it wants to write
     */
    private record Place(int thread, boolean alone) {}

    private static final int NOBODY = -1;

    private final int[] reads;
    private final List<Place> line;
    private int writer = NOBODY;
    private int depth;

    ReadersAndWriters(int threads) {
        reads = new int[threads];
        line = new ArrayList<>();
    }

    ReadersAndWriters(ReadersAndWriters from) {
        reads = from.reads.clone();
        line = new ArrayList<>(from.line);
        writer = from.writer;
        depth = from.depth;
    }

    /** Whether one who comes now may have it at once. */
    boolean mayPass(int thread, boolean alone) {
        if (!free(thread, alone)) {
            return false;
        }
        boolean behindAWriter = !line.isEmpty() && line.getFirst().alone();
        return alone || writer == thread || reads[thread] > 0 || !behindAWriter;
    }

    /** Whether it could be had, whoever waits; what {@code tryLock} asks. */
    boolean free(int thread, boolean alone) {
        if (writer != NOBODY) {
            return writer == thread;
        }
        for (int count : reads) {
            if (alone && count > 0) {
                return false;
            }
        }
        return true;
    }

    void getInLine(int thread, boolean alone) {
        line.add(new Place(thread, alone));
    }

    boolean isServed(int thread, boolean alone) {
        return line.getFirst().thread() == thread && free(thread, alone);
    }

    void leaveLine() {
        line.removeFirst();
    }

    void take(int thread, boolean alone) {
        if (alone) {
            writer = thread;
            depth++;
        } else {
            reads[thread]++;
        }
    }

    void giveBack(int thread, boolean alone) {
        if (!alone) {
            reads[thread]--;
        } else if (--depth == 0) {
            writer = NOBODY;
        }
    }
}
