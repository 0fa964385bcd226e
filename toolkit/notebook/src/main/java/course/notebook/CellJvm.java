package course.notebook;

import course.notebook.host.CellHost;
import course.notebook.host.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The JVM that runs cells, seen from outside: messages over a loopback socket, and what anything in
 * it writes straight to the terminal. It ends by itself when its socket closes, so it does not
 * outlive this JVM.
 */
final class CellJvm {

    private static final int STRAY_LIMIT = 20_000;
    private static final int START_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<Message> inbox = new LinkedBlockingQueue<>();
    private final StringBuffer stray = new StringBuffer();
    private Socket socket;
    private ObjectOutputStream toHost;
    private volatile boolean ended;

    private CellJvm(Process process) {
        this.process = process;
        daemon("cells-terminal", this::pump);
    }

    /** Starts the JVM; its first message is {@link Message.Ready}. */
    static CellJvm start(KernelSetup setup, Path directory) {
        String token = UUID.randomUUID().toString();
        CellJvm jvm = null;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder =
                    new ProcessBuilder(command(setup, server.getLocalPort(), token))
                            .directory(directory.toFile())
                            .redirectErrorStream(true);
            jvm = new CellJvm(builder.start());
            jvm.process.getOutputStream().close();
            jvm.connect(server, token);
            List<String> classPath =
                    setup.classPath().stream().map(p -> p.toAbsolutePath().toString()).toList();
            jvm.send(new Message.Setup(setup.compilerOptions(), classPath, setup.startupScripts()));
            return jvm;
        } catch (IOException e) {
            String said = jvm == null ? "" : "\n" + jvm.strayOutput();
            if (jvm != null) {
                jvm.kill();
            }
            throw new NotebookException(
                    "The JVM for the cells did not start: " + e.getMessage() + said, e);
        }
    }

    private static List<String> command(KernelSetup setup, int port, String token)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(setup.java().toString());
        command.addAll(setup.jvmOptions());
        command.addAll(List.of("-cp", HostClasses.folder().toString(), CellHost.class.getName()));
        command.addAll(List.of(String.valueOf(port), token));
        return command;
    }

    private void connect(ServerSocket server, String token) throws IOException {
        server.setSoTimeout(500);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (socket == null) {
            try {
                socket = server.accept();
            } catch (SocketTimeoutException e) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    throw new IOException("it never called back", e);
                }
            }
        }
        socket.setTcpNoDelay(true);
        ObjectInputStream fromHost = new ObjectInputStream(socket.getInputStream());
        if (!fromHost.readUTF().equals(token)) {
            throw new IOException("somebody else called");
        }
        toHost = new ObjectOutputStream(socket.getOutputStream());
        daemon("cells-messages", () -> listen(fromHost));
    }

    private void listen(ObjectInputStream fromHost) {
        try {
            while (true) {
                inbox.add((Message) fromHost.readObject());
            }
        } catch (IOException | ClassNotFoundException e) {
            ended = true;
        }
    }

    private void pump() {
        try (InputStream terminal = process.getInputStream()) {
            byte[] buffer = new byte[8192];
            for (int n = terminal.read(buffer); n >= 0; n = terminal.read(buffer)) {
                if (stray.length() < STRAY_LIMIT) {
                    stray.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            stray.append(e.getMessage());
        }
    }

    private static void daemon(String name, Runnable task) {
        Thread.ofPlatform().daemon().name(name).start(task);
    }

    void send(Message message) {
        try {
            toHost.writeObject(message);
            toHost.flush();
        } catch (IOException e) {
            ended = true;
        }
    }

    /** The next message, or null when none comes in time or the JVM has ended. */
    Message receive(long milliseconds) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
        try {
            while (true) {
                Message message = inbox.poll(50, TimeUnit.MILLISECONDS);
                if (message != null) {
                    return message;
                }
                if ((ended && inbox.isEmpty()) || System.nanoTime() > deadline) {
                    return inbox.poll();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    boolean isAlive() {
        return !ended && process.isAlive();
    }

    /** Where the cell's threads are, or what can be said about it. */
    String stacks() {
        send(new Message.AskStacks());
        for (Message m = receive(5_000); m != null; m = receive(5_000)) {
            if (m instanceof Message.Stacks stacks) {
                return stacks.text();
            }
        }
        return "(its threads did not answer)";
    }

    /** What was written past the notebook since the last call. */
    String strayOutput() {
        String text = stray.toString();
        stray.delete(0, text.length());
        return text;
    }

    /** Ends the JVM and what it started. */
    void kill() {
        List<ProcessHandle> family = process.descendants().toList();
        try {
            if (socket != null) {
                socket.close();
            }
            process.waitFor(500, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            stray.append(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        family.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
