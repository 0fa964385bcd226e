package course.notebook.host;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jdk.jshell.JShell;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * The program that runs cells, in a JVM of its own, so that what hangs can be killed. Started by
 * {@code NotebookRunner} with the port of its socket; ends when that socket closes.
 */
public final class CellHost {

    /** What the kernel imports before the first cell. */
    private static final String IMPORTS =
            """
            import java.util.*;
            import java.io.*;
            import java.math.*;
            import java.net.*;
            import java.time.*;
            import java.util.concurrent.*;
            import java.util.prefs.*;
            import java.util.regex.*;
            import static course.notebook.host.NotebookStatics.*;
            """;

    private final ObjectOutputStream toRunner;
    private final Leftovers leftovers = new Leftovers();
    private final PrintStream out = Captured.stream("stdout", this::printed);
    private final PrintStream err = Captured.stream("stderr", this::printed);
    private final HostKernel kernel = new HostKernel();
    private volatile CellEvaluator evaluator;
    private volatile boolean running;

    private CellHost(ObjectOutputStream toRunner) {
        this.toRunner = toRunner;
    }

    public static void main(String[] arguments) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]))) {
            socket.setTcpNoDelay(true);
            ObjectOutputStream toRunner = new ObjectOutputStream(socket.getOutputStream());
            toRunner.writeUTF(arguments[1]);
            toRunner.flush();
            new CellHost(toRunner).serve(new ObjectInputStream(socket.getInputStream()));
        }
    }

    /** Never returns: the JVM is halted when the runner goes away, whatever the cells do. */
    private void serve(ObjectInputStream fromRunner) throws Exception {
        ExecutorService shellThread =
                Executors.newSingleThreadExecutor(task -> new Thread(task, "cell-shell"));
        Thread watch = new Thread(this::watch, "cell-watch");
        watch.setDaemon(true);
        watch.start();
        try {
            while (true) {
                switch ((Message) fromRunner.readObject()) {
                    case Message.Setup setup -> shellThread.execute(() -> setUp(setup));
                    case Message.Run run -> shellThread.execute(() -> run(run.source()));
                    case Message.AskStacks ask ->
                            send(new Message.Stacks(leftovers.stacks(evaluator.lines())));
                    default -> throw new IllegalStateException("not for a host");
                }
            }
        } catch (EOFException | SocketException e) {
            // the runner is gone or has no more cells
        } finally {
            leftovers.killProcesses();
            Runtime.getRuntime().halt(0);
        }
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(100);
                if (running) {
                    leftovers.look();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void setUp(Message.Setup setup) {
        System.setOut(out);
        System.setErr(err);
        System.setIn(InputStream.nullInputStream());
        try {
            CellExecution execution = new CellExecution();
            JShell shell =
                    JShell.builder()
                            .in(System.in)
                            .out(out)
                            .err(err)
                            .compilerOptions(setup.compilerOptions().toArray(String[]::new))
                            .executionEngine(provider(execution), Map.of())
                            .build();
            if (!setup.classPath().isEmpty()) {
                shell.addToClasspath(String.join(File.pathSeparator, setup.classPath()));
            }
            CellEvaluator cells = new CellEvaluator(shell, execution);
            kernel.attach(shell);
            NotebookStatics.attach(kernel, this::shown, cells::nested);
            evaluator = cells;
            cells.cell(IMPORTS);
            setup.startupScripts().forEach(cells::cell);
            send(new Message.Ready(null));
        } catch (CellEvaluator.CellFailure e) {
            send(new Message.Ready(e.error().message() + "\n" + e.error().detail()));
        } catch (RuntimeException e) {
            send(new Message.Ready(e.toString()));
        }
    }

    private static ExecutionControlProvider provider(CellExecution execution) {
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "cells";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
                return execution;
            }
        };
    }

    private void run(String source) {
        leftovers.begin();
        running = true;
        long start = System.nanoTime();
        Map<String, String> result = null;
        Message.Error error = null;
        try {
            Object value = evaluator.cell(source);
            result = value == null ? null : kernel.getRenderer().render(value).data();
        } catch (CellEvaluator.CellFailure e) {
            error = e.error();
        } catch (RuntimeException | java.lang.Error e) {
            error = new Message.Error(e.getClass().getSimpleName(), String.valueOf(e), "", 0);
        }
        long nanoseconds = System.nanoTime() - start;
        out.flush();
        err.flush();
        running = false;
        try {
            List<Message.Leftover> left = leftovers.end(evaluator.lines());
            send(new Message.Done(result, error, left, nanoseconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void printed(String stream, String text) {
        send(new Message.Printed(stream, text, !running));
    }

    private void shown(DisplayData data, boolean update) {
        out.flush();
        send(new Message.Shown(data.getDisplayId(), update, data.data()));
    }

    private void send(Message message) {
        synchronized (toRunner) {
            try {
                toRunner.writeObject(message);
                toRunner.reset();
                toRunner.flush();
            } catch (IOException e) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
