import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.PrintStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;

/**
 * One worker JVM of a {@link WorkerPool}, and in {@link Loop} the program that it runs. Tasks go
 * down its standard input, answers come up its standard output; what a task prints comes up there
 * too, line by line, as a message of its own.
 */
final class PoolWorker {

    private sealed interface Answer extends Serializable {}

    private record Ready() implements Answer {}

    private record Line(String text) implements Answer {}

    private record Result(Serializable value) implements Answer {}

    private record Failure(Throwable cause) implements Answer {}

    private final Child child;
    private final Frames frames;
    private volatile boolean ready;

    private PoolWorker(Child child) {
        this.child = child;
        this.frames =
                new Frames(
                        child.process().getInputStream(),
                        child.process().getOutputStream(),
                        child.process().getOutputStream());
    }

    static PoolWorker start(String name) throws IOException {
        return new PoolWorker(Child.of(name, Loop.class).raw().start());
    }

    String name() {
        return child.name();
    }

    long pid() {
        return child.pid();
    }

    /** Waits until the worker's JVM is up. */
    void awaitReady() throws IOException {
        if (!ready) {
            if (!(receive() instanceof Ready)) {
                throw new IOException(name() + " does not speak the pool's protocol");
            }
            ready = true;
        }
    }

    /** Whether its JVM was seen to be up. */
    boolean isReady() {
        return ready;
    }

    /**
     * Runs one task and completes its future. IOException: the worker died first, the future is not
     * complete.
     */
    void run(WorkerTask<?> task, CompletableFuture<Object> future) throws IOException {
        awaitReady();
        try {
            frames.sendObject(task);
        } catch (NotSerializableException e) {
            future.completeExceptionally(
                    new IllegalArgumentException(
                            "a task must be Serializable, all of it: " + e.getMessage()));
            return;
        }
        while (true) {
            switch (receive()) {
                case Line(String text) -> System.out.println("[" + name() + "] " + text);
                case Result(Serializable value) -> {
                    future.complete(value);
                    return;
                }
                case Failure(Throwable cause) -> {
                    future.completeExceptionally(cause);
                    return;
                }
                case Ready() -> throw new IOException(name() + " began anew within a task");
            }
        }
    }

    /** No more tasks: the end of its input ends the worker. */
    void end() {
        try {
            frames.close();
        } catch (IOException e) {
            // it has ended already
        }
        try {
            child.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void kill() {
        child.process().destroyForcibly();
    }

    int awaitEnd() throws InterruptedException {
        kill(); // it may have closed its output only: a worker that cannot answer is no worker
        return child.await();
    }

    private Answer receive() throws IOException {
        try {
            Object answer = frames.receiveObject();
            if (answer == null) {
                throw new EOFException(name() + " has ended");
            }
            return (Answer) answer;
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        }
    }

    /** The worker's program: take a task, run it, answer; end with the end of the input. */
    static final class Loop {

        public static void main(String... args) throws IOException, InterruptedException {
            PrintStream pipe = System.out;
            var frames = new Frames(System.in, pipe, pipe);
            System.setOut(new PrintStream(new Lines(frames), true, StandardCharsets.UTF_8));
            frames.sendObject(new Ready());

            // two threads: the reader must see the end of the input while a task runs
            var next = new SynchronousQueue<Object>();
            Thread.ofPlatform().daemon().name("read tasks").start(() -> read(frames, next));
            while (true) {
                frames.sendObject(answerTo(next.take()));
            }
        }

        private static void read(Frames frames, SynchronousQueue<Object> next) {
            try {
                while (true) {
                    Object task;
                    try {
                        task = frames.receiveObject();
                    } catch (ClassNotFoundException e) {
                        task =
                                new Failure(
                                        new IllegalArgumentException(
                                                "the worker does not know the class "
                                                        + e.getMessage()));
                    }
                    if (task == null) {
                        break;
                    }
                    next.put(task);
                }
            } catch (IOException | InterruptedException e) {
                // the pool is gone
            }
            Runtime.getRuntime().halt(Script.DONE);
        }

        private static Answer answerTo(Object message) {
            if (!(message instanceof WorkerTask<?> task)) {
                return (Failure) message;
            }
            try {
                Serializable value = task.call();
                return checked(new Result(value), "a result must be Serializable, all of it: ");
            } catch (Throwable e) {
                return checked(new Failure(e), e + "; it cannot travel, as it holds a ");
            }
        }

        private static Answer checked(Answer answer, String otherwise) {
            try (var trial = new java.io.ObjectOutputStream(new ByteArrayOutputStream())) {
                trial.writeObject(answer);
                return answer;
            } catch (IOException e) {
                return new Failure(new IllegalStateException(otherwise + e.getMessage()));
            }
        }
    }

    /** Sends each line that is complete as one message. */
    private static final class Lines extends ByteArrayOutputStream {
        private final Frames frames;

        Lines(Frames frames) {
            this.frames = frames;
        }

        @Override
        public synchronized void flush() throws IOException {
            String text = toString(StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n');
            if (end >= 0) {
                reset();
                writeBytes(text.substring(end + 1).getBytes(StandardCharsets.UTF_8));
                for (String line : text.substring(0, end).split("\r?\n", -1)) {
                    frames.sendObject(new Line(line));
                }
            }
        }
    }
}
