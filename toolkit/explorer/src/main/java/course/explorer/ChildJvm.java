package course.explorer;

import course.explorer.ChildMessage.Bytes;
import course.explorer.ChildMessage.Cancel;
import course.explorer.ChildMessage.Failed;
import course.explorer.ChildMessage.Found;
import course.explorer.ChildMessage.Task;
import course.explorer.ChildMessage.Told;
import course.explorer.ChildMessage.Wanted;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs an exploration in a JVM of its own that has the options it needs, with this one's class
 * path. Slower by the start of a JVM; verdict, progress and interrupts are the same.
 */
final class ChildJvm {

    /** For the child to end when it was told to; it ends by itself in less. */
    private static final int CANCELLED_SECONDS = 3;

    private final Process process;
    private final ObjectOutputStream out;

    /** What it says; empty when it has ended. */
    private final LinkedBlockingQueue<Optional<ChildMessage>> said = new LinkedBlockingQueue<>();

    private ChildJvm(Process process) throws IOException {
        this.process = process;
        out = new ObjectOutputStream(new BufferedOutputStream(process.getOutputStream()));
        Thread listener = new Thread(this::listen, "explorer-child");
        listener.setDaemon(true);
        listener.start();
    }

    /**
     * Explores.
     *
     * @param classes where the bytes come from that the child asks for
     */
    static Exploration run(Task task, Program.Classes classes, Progress progress) {
        try {
            Path log = Files.createTempFile("exploration", ".log");
            try {
                return run(task, classes, progress, log);
            } finally {
                Files.deleteIfExists(log);
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a JVM to explore in", e);
        }
    }

    private static Exploration run(Task task, Program.Classes classes, Progress progress, Path log)
            throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.list());
        command.add("--enable-preview");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ChildMain.class.getName());
        Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        try {
            ChildMessage last = new ChildJvm(process).converse(task, classes, progress);
            return switch (last) {
                case Found found -> found.exploration();
                case Failed failed when failed.refused() ->
                        throw new IllegalArgumentException(failed.message());
                case Failed failed -> throw new IllegalStateException(failed.message());
                case null, default ->
                        throw new IllegalStateException(
                                "the JVM to explore in ended without a result: "
                                        + Files.readString(log).strip()
                                        + "\nTo explore in this JVM, start it with "
                                        + String.join(" ", JvmOptions.list()));
            };
        } finally {
            process.destroyForcibly();
        }
    }

    /** Its last message, or null if it ended without one. */
    private ChildMessage converse(Task task, Program.Classes classes, Progress progress) {
        boolean interrupted = false;
        try {
            say(task);
            while (true) {
                try {
                    var next =
                            interrupted
                                    ? said.poll(CANCELLED_SECONDS, TimeUnit.SECONDS)
                                    : said.take();
                    if (next == null || next.isEmpty()) {
                        return null;
                    }
                    switch (next.get()) {
                        case Wanted wanted -> say(new Bytes(classes.find(wanted.resource())));
                        case Told told -> progress.at(told.schedules(), told.estimate());
                        case ChildMessage last -> {
                            return last;
                        }
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                    say(new Cancel());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A child that has ended does not listen; what it said last is still to be read. */
    private void say(ChildMessage message) {
        try {
            out.writeObject(message);
            out.reset();
            out.flush();
        } catch (IOException e) {
            process.destroy();
        }
    }

    private void listen() {
        try (var in = new ObjectInputStream(new BufferedInputStream(process.getInputStream()))) {
            while (true) {
                said.add(Optional.of((ChildMessage) in.readObject()));
            }
        } catch (IOException | ClassNotFoundException e) {
            said.add(Optional.empty());
        }
    }
}
