import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.registers;
import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Call;
import course.judge.spec.Meaning;
import course.judge.spec.Specification;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a notice board does, before which people stay until they are called away. Whether readers or
 * writers go first is left open: a reader may wait for a writer that waits.
 */
final class NoticeSpecification
        extends Specification<NoticeSpecification.WatchedNotice, NoticeSpecification.Board> {

    /** A board, and what everybody finds who stands before it. */
    static final class WatchedNotice {
        private static final int WRITER = 1_000;

        private final Notice notice = new Notice();

        /** A reader counts as one, a writer as more than all readers. */
        private final AtomicInteger present = new AtomicInteger();

        private final Semaphore calledAway = new Semaphore(0);

        String read(Together.Task look) throws InterruptedException {
            var visit = new Visit();
            notice.read(
                    () -> {
                        visit.begins(present.incrementAndGet() < WRITER);
                        try {
                            Together.runUnchecked(look);
                        } finally {
                            visit.ends(present.decrementAndGet() < WRITER);
                        }
                    });
            return visit.words();
        }

        String write(Together.Task change) throws InterruptedException {
            var visit = new Visit();
            notice.write(
                    () -> {
                        visit.begins(present.addAndGet(WRITER) == WRITER);
                        try {
                            Together.runUnchecked(change);
                        } finally {
                            visit.ends(present.addAndGet(-WRITER) == 0);
                        }
                    });
            return visit.words();
        }

        void waitUntilCalledAway() throws InterruptedException {
            calledAway.acquire();
        }

        void callOneAway() {
            calledAway.release();
        }
    }

    /** A look or a change: how often it ran, and whether as it should. */
    private static final class Visit {
        private final Thread visitor = Thread.currentThread();
        private int runs = 0;
        private String wrong = "";

        void begins(boolean undisturbed) {
            runs++;
            if (Thread.currentThread() != visitor) {
                wrong = ", in another thread";
            }
            ends(undisturbed);
        }

        void ends(boolean undisturbed) {
            if (!undisturbed) {
                wrong = ", with somebody else who must not be there";
            }
        }

        String words() {
            return "run " + runs + " time" + wrong;
        }
    }

    private static final String RUN_ONCE = "run 1 time";
    private static final int NOBODY = -1;

    /**
     * Who stands before the board.
     *
     * @param writer the thread that writes, or {@link #NOBODY}
     * @param waiting the writers of which readers may know that they wait
     * @param calledAway how many may leave that stay until they are called away
     */
    record Board(Set<Integer> readers, int writer, Set<Integer> waiting, int calledAway) {

        Board {
            readers = Set.copyOf(readers);
            waiting = Set.copyOf(waiting);
        }

        Board without(int thread) {
            return new Board(
                    less(readers, thread),
                    writer == thread ? NOBODY : writer,
                    less(waiting, thread),
                    calledAway);
        }

        Board called(int change) {
            return new Board(readers, writer, waiting, calledAway + change);
        }

        Meaning<Board> read(int me, Meaning<Board> look) {
            if (readers.contains(me)) {
                return look;
            }
            if (writer != NOBODY) {
                return waits();
            }
            Meaning<Board> comes =
                    registers(new Board(more(readers, me), writer, waiting, calledAway));
            return waiting.isEmpty() ? comes : comes.or(waits());
        }

        Meaning<Board> write(int me, Meaning<Board> change) {
            if (writer == me) {
                return change;
            }
            if (writer == NOBODY && readers.isEmpty()) {
                return registers(new Board(readers, me, less(waiting, me), calledAway));
            }
            Meaning<Board> waits = waits();
            return waiting.contains(me)
                    ? waits
                    : waits.or(
                            registers(new Board(readers, writer, more(waiting, me), calledAway)));
        }

        Meaning<Board> staysUntilCalledAway(int me) {
            return calledAway == 0 ? waits() : returns(RUN_ONCE, without(me).called(-1));
        }

        private static Set<Integer> more(Set<Integer> threads, int one) {
            Set<Integer> all = new TreeSet<>(threads);
            all.add(one);
            return all;
        }

        private static Set<Integer> less(Set<Integer> threads, int one) {
            Set<Integer> all = new TreeSet<>(threads);
            all.remove(one);
            return all;
        }
    }

    @Override
    protected void define() {
        object("new Notice()", WatchedNotice::new, new Board(Set.of(), NOBODY, Set.of(), 0));
        visit("read", "read(until called away)", board -> board.read(board::waitUntilCalledAway))
                .meansFor((board, me) -> board.read(me, board.staysUntilCalledAway(me)));
        visit("write", "write(until called away)", board -> board.write(board::waitUntilCalledAway))
                .meansFor((board, me) -> board.write(me, board.staysUntilCalledAway(me)));
        visit("short", "read(shortly)", board -> board.read(() -> {}))
                .meansFor((board, me) -> board.read(me, returns(RUN_ONCE, board.without(me))));
        visit("short", "write(throws)", board -> board.write(NoticeSpecification::fail))
                .meansFor((board, me) -> board.write(me, failed(board, me)));
        visit("short", "write(shortly)", board -> board.write(() -> {}))
                .meansFor((board, me) -> board.write(me, returns(RUN_ONCE, board.without(me))));
        visit("short", "read(throws)", board -> board.read(NoticeSpecification::fail))
                .meansFor((board, me) -> board.read(me, failed(board, me)));
        call("callOneAway()", WatchedNotice::callOneAway)
                .means(board -> returns(board.called(1)));
    }

    private Call<WatchedNotice, Board> visit(
            String group, String words, Call.Question<WatchedNotice> run) {
        return askOf(group, words, run).mayIgnoreInterrupt(Board::without);
    }

    private static void fail() {
        throw new AssertionError("the paper tears");
    }

    private static Meaning<Board> failed(Board board, int me) {
        return fails(AssertionError.class, board.without(me));
    }

    @Override
    protected int most() {
        return 100;
    }

    @Override
    protected Object shape(Board board) {
        return "a board";
    }
}
