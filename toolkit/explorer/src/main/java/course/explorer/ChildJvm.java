package course.explorer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Runs an exploration in a JVM of its own that has the options it needs, with this one's class
 * path. Slower by the start of a JVM; the verdict is the same.
 */
final class ChildJvm {

    /** What the child is to do; a body by its parts, a program by its loader's class path. */
    record Task(
            Options options,
            String implClass,
            String implMethod,
            String implSignature,
            String interfaceMethod,
            int implKind,
            ArrayList<Object> captured,
            String mainClass,
            String method,
            ArrayList<String> before,
            ArrayList<String> after,
            HashMap<String, byte[]> classes)
            implements Serializable {

        static Task of(Options options, SerializedLambda form) {
            var captured = new ArrayList<Object>();
            for (int i = 0; i < form.getCapturedArgCount(); i++) {
                captured.add(Launch.value(form.getCapturedArg(i)));
            }
            return new Task(
                    options,
                    form.getImplClass(),
                    form.getImplMethodName(),
                    form.getImplMethodSignature(),
                    form.getFunctionalInterfaceMethodName(),
                    form.getImplMethodKind(),
                    captured,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        static Task of(Options options, Program program) {
            return new Task(
                    options,
                    null,
                    null,
                    null,
                    null,
                    0,
                    null,
                    program.mainClass(),
                    program.method(),
                    new ArrayList<>(program.before()),
                    new ArrayList<>(program.after()),
                    program.bytes() instanceof Program.Compiled compiled
                            ? new HashMap<>(compiled.classes())
                            : null);
        }
    }

    private ChildJvm() {}

    static Exploration run(Task task) {
        try {
            Path folder = Files.createTempDirectory("exploration");
            Path in = folder.resolve("task");
            Path out = folder.resolve("result");
            Path log = folder.resolve("log");
            try {
                write(in, task);
                return run(in, out, log);
            } finally {
                for (Path p : List.of(in, out, log, folder)) {
                    Files.deleteIfExists(p);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot start a JVM to explore in", e);
        }
    }

    private static Exploration run(Path in, Path out, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JvmOptions.list());
        command.add("--enable-preview");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(ChildJvm.class.getName());
        command.add(in.toString());
        command.add(out.toString());
        Process child =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            child.getOutputStream().close();
            int code = child.waitFor();
            if (code != 0 || !Files.exists(out)) {
                throw new IllegalStateException(
                        "the JVM to explore in ended with "
                                + code
                                + ": "
                                + Files.readString(log).strip()
                                + "\nTo explore in this JVM, start it with "
                                + String.join(" ", JvmOptions.list()));
            }
            return (Exploration) read(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exploring", e);
        } finally {
            child.destroyForcibly();
        }
    }

    private static void write(Path to, Object what) throws IOException {
        try (var out =
                new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeObject(what);
        }
    }

    private static Object read(Path from) throws IOException {
        try (var in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(from)))) {
            return in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The child's side: a file with the task, a file for the result. */
    public static void main(String[] args) throws IOException {
        Task task = (Task) read(Path.of(args[0]));
        write(Path.of(args[1]), Launch.task(task));
    }
}
