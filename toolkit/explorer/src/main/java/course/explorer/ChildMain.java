package course.explorer;

import course.explorer.ChildMessage.Bytes;
import course.explorer.ChildMessage.Failed;
import course.explorer.ChildMessage.Found;
import course.explorer.ChildMessage.Task;
import course.explorer.ChildMessage.Told;
import course.explorer.ChildMessage.Wanted;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The side of the JVM in which is explored; see {@link ChildJvm}. */
final class ChildMain {

    private static final int LAST_WORDS_SECONDS = 3;

    private final ObjectOutputStream out;
    private final ObjectInputStream in;
    private final LinkedBlockingQueue<Optional<byte[]>> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread exploring = Thread.currentThread();

    private ChildMain(ObjectOutputStream out, ObjectInputStream in) {
        this.out = out;
        this.in = in;
    }

    /** Input and output belong to the parent; the program has neither. */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        InputStream parent = System.in;
        System.setIn(InputStream.nullInputStream());
        System.setOut(System.err);
        var out =
                new ObjectOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        out.flush();
        var in = new ObjectInputStream(new BufferedInputStream(parent));
        new ChildMain(out, in).explore();
        System.exit(0);
    }

    private void explore() throws IOException, ClassNotFoundException {
        Task task = (Task) in.readObject();
        Thread listener = new Thread(this::listen, "explorer-parent");
        listener.setDaemon(true);
        listener.start();
        // Ctrl-C in a terminal comes to both JVMs; the parent still wants the result.
        Runtime.getRuntime().addShutdownHook(new Thread(this::lastWords));
        ChildMessage last;
        try {
            Program.Classes asked = task.asks() ? this::asked : null;
            last = new Found(Launch.task(task, asked, (n, of) -> say(new Told(n, of))));
        } catch (IllegalArgumentException e) {
            last = new Failed(true, e.getMessage());
        } catch (RuntimeException | Error e) {
            last = new Failed(false, e.toString());
        }
        say(last);
        done.countDown();
    }

    private synchronized void say(ChildMessage message) {
        try {
            out.writeObject(message);
            out.reset();
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the parent JVM has ended", e);
        }
    }

    /** The bytes of a class file as the parent knows it. The JDK is the same here. */
    private byte[] asked(String resource) {
        if (resource.startsWith("java/") || resource.startsWith("jdk/")) {
            return Program.resources(ClassLoader.getSystemClassLoader()).find(resource);
        }
        boolean interrupted = false;
        say(new Wanted(resource));
        while (true) {
            try {
                byte[] answer = answers.take().orElse(null);
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
                return answer;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    private void listen() {
        try {
            while (true) {
                switch (in.readObject()) {
                    case Bytes b -> answers.add(Optional.ofNullable(b.bytes()));
                    default -> exploring.interrupt();
                }
            }
        } catch (IOException | ClassNotFoundException e) {
            // The parent has ended, or wants no more.
            answers.add(Optional.empty());
            exploring.interrupt();
        }
    }

    private void lastWords() {
        exploring.interrupt();
        try {
            done.await(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
