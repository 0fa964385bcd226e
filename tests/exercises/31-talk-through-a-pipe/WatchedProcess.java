import course.explorer.Kind;
import course.judge.BrokenPromise;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A real process whose pipes are watched. It knows how many lines have gone in and how many came
 * back, so it can tell when somebody waits for what can never come: then it says so instead of
 * waiting along. It looks at no clock, and judges only when no other thread is alive that could
 * still do something.
 */
final class WatchedProcess extends Process {

    /** More than any pipe holds. */
    private static final long ROOM = 2 << 20;

    /**
     * Alive before any answer ran. A thread that an earlier test has left behind may belong to a
     * pool and be at work again, so it counts.
     */
    private static final Set<Thread> BEFORE = before();

    private final Process real;
    private final long complaint;
    private final long farewell;
    private final Thread owner;
    private volatile long asked;
    private volatile long replied;
    private volatile long complained;
    private volatile long said;
    private volatile boolean inputEnded;
    private volatile boolean killed;
    private volatile BrokenPromise broken;

    /** Who waits in here: o for its output, e for its error stream, w for its end. */
    private final Map<Thread, Character> inside = new ConcurrentHashMap<>();

    private final OutputStream in;
    private final InputStream out;
    private final InputStream err;

    /**
     * @param complaint how many bytes it writes to its error stream before each reply
     * @param farewell how many bytes it says after its input has ended
     */
    WatchedProcess(Process real, long complaint, long farewell) {
        this.real = real;
        this.complaint = complaint;
        this.farewell = farewell;
        this.owner = Thread.currentThread();
        this.in = new BufferedOutputStream(new Input(real.getOutputStream()));
        this.out = new Output(real.getInputStream(), false);
        this.err = new Output(real.getErrorStream(), true);
    }

    private static Set<Thread> before() {
        Set<Thread> others = new HashSet<>(Alive.threads());
        others.remove(Thread.currentThread());
        return Set.copyOf(others);
    }

    /** What was seen, if the answer caught it. */
    void rethrow() {
        if (broken != null) {
            throw broken;
        }
    }

    private synchronized BrokenPromise broke(Kind kind, String sentence) {
        if (broken == null) {
            broken = new BrokenPromise(kind, sentence);
        }
        return broken;
    }

    /**
     * Nobody but this thread could still write, read or close anything.
     *
     * @param harmless where other threads may wait without being able to help
     */
    private boolean alone(String harmless) {
        return Alive.since(BEFORE).stream()
                .allMatch(each ->
                        each == Thread.currentThread()
                                || harmless.indexOf(inside.getOrDefault(each, '-')) >= 0);
    }

    private boolean stuckInItsComplaints() {
        return asked * complaint - complained > ROOM;
    }

    private void checkReader() {
        if (asked == replied && !inputEnded && alone("oew") && real.isAlive()) {
            throw broke(
                    Kind.DEADLOCK,
                    "The reply is waited for, and the worker has not got a question: either it is"
                            + " still in a buffer on your side, or the reply was read before. Both"
                            + " wait for ever.");
        }
        if (inputEnded && farewell - said > ROOM && inside.get(Thread.currentThread()) == 'e'
                && alone("ew")) {
            throw broke(
                    Kind.DEADLOCK,
                    "The end of the error stream is waited for, and the worker cannot end: what it"
                            + " still has to say on its output fills the pipe, and nobody reads it.");
        }
        if (stuckInItsComplaints() && inside.get(Thread.currentThread()) == 'o' && alone("ow")) {
            throw broke(
                    Kind.DEADLOCK,
                    "The reply is waited for, and the worker cannot write it: its error stream is"
                            + " full and nobody reads it. Both wait for ever.");
        }
    }

    private void checkWaiter() {
        if (!inputEnded && !killed && alone("oew")) {
            throw broke(
                    Kind.DEADLOCK,
                    "The end of the worker is waited for, and the worker waits for the end of its"
                            + " input, which nobody has closed.");
        }
        if (farewell - said > ROOM && alone("ew") || stuckInItsComplaints() && alone("ow")) {
            throw broke(
                    Kind.DEADLOCK,
                    "The end of the worker is waited for, and the worker cannot end: what it still"
                            + " has to say fills the pipe, and nobody reads it.");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Input extends FilterOutputStream {
        Input(OutputStream real) {
            super(real);
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            // Counted first: the reply may be read by another thread before this one goes on.
            for (int i = from; i < from + count; i++) {
                asked += bytes[i] == '\n' ? 1 : 0;
            }
            out.write(bytes, from, count);
            out.flush();
        }

        @Override
        public void close() throws IOException {
            inputEnded = true;
            super.close();
        }
    }

    private final class Output extends InputStream {
        private final InputStream real;
        private final boolean error;

        Output(InputStream real, boolean error) {
            this.real = real;
            this.error = error;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            inside.put(Thread.currentThread(), error ? 'e' : 'o');
            try {
                while (watched() && real.available() == 0 && WatchedProcess.this.real.isAlive()) {
                    checkReader();
                    pause();
                }
                int read = real.read(bytes, from, count);
                count(bytes, from, read);
                return read;
            } finally {
                inside.remove(Thread.currentThread());
            }
        }

        /** A thread that does nothing but empty the error stream harms nobody by waiting. */
        private boolean watched() {
            return !error || Thread.currentThread() == owner;
        }

        private void count(byte[] bytes, int from, int read) {
            if (error) {
                complained += Math.max(0, read);
                return;
            }
            for (int i = from; i < from + read; i++) {
                if (replied == asked) {
                    said++;
                } else if (bytes[i] == '\n') {
                    replied++;
                }
            }
        }

        @Override
        public int available() throws IOException {
            return real.available();
        }
    }

    @Override
    public OutputStream getOutputStream() {
        return in;
    }

    @Override
    public InputStream getInputStream() {
        return out;
    }

    @Override
    public InputStream getErrorStream() {
        return err;
    }

    @Override
    public int waitFor() throws InterruptedException {
        inside.put(Thread.currentThread(), 'w');
        try {
            while (!real.waitFor(1, TimeUnit.MILLISECONDS)) {
                checkWaiter();
            }
            return real.exitValue();
        } finally {
            inside.remove(Thread.currentThread());
        }
    }

    @Override
    public boolean waitFor(long time, TimeUnit unit) throws InterruptedException {
        waitFor();
        return true;
    }

    @Override
    public CompletableFuture<Process> onExit() {
        return real.onExit().thenApply(ended -> this);
    }

    @Override
    public int exitValue() {
        return real.exitValue();
    }

    @Override
    public boolean isAlive() {
        return real.isAlive();
    }

    @Override
    public long pid() {
        return real.pid();
    }

    @Override
    public void destroy() {
        if (real.isAlive()) {
            broke(Kind.ASSERTION, "The worker was killed; it ends by itself when its input ends.");
        }
        killed = true;
        real.destroy();
    }

    @Override
    public Process destroyForcibly() {
        destroy();
        return this;
    }

    /** When the test is over. */
    void killIfAlive() {
        real.destroyForcibly();
    }
}
