package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "lab",
        description = "Open the course in JupyterLab.",
        footer = {
            "",
            "You work in your own copies, in work/. Ctrl-C stops the server and all kernels."
        },
        mixinStandardHelpOptions = true)
final class LabCommand implements Callable<Integer> {

    private static final int USUAL_PORT = 8888;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description =
                    "Exactly this port; without it the first free one from " + USUAL_PORT + " on.")
    private Integer port;

    @Option(
            names = "--ip",
            paramLabel = "ADDRESS",
            defaultValue = "localhost",
            description =
                    "Where to listen. In a container 0.0.0.0, so that it can be reached from"
                            + " outside; elsewhere leave it.")
    private String ip;

    @Option(names = "--no-browser", description = "Only serve; print the address.")
    private boolean noBrowser;

    private final Checkout checkout;

    LabCommand(Checkout checkout) {
        this.checkout = checkout;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port != null) {
            needFree(port);
        }
        new Parts(checkout).setUp();
        bringCopiesUpToDate();
        if (port == null) {
            Optional<JupyterServer> other = JupyterServer.running(checkout);
            if (other.isPresent()) {
                System.out.println("The course is open already: " + other.get().address());
                System.out.println(
                        "Ctrl-C where it was started stops it (process "
                                + other.get().pid()
                                + "); --port PORT opens a second one.");
                return 0;
            }
        }
        return serve();
    }

    private void bringCopiesUpToDate() {
        var outcome = new Copies(checkout).bringUpToDate();
        for (Path copy : outcome.behind()) {
            System.err.println(
                    checkout.home().relativize(copy)
                            + " is yours and is kept, although the course's own has changed;"
                            + " rename yours to get the new one.");
        }
        // JupyterLab shows the pictures of a notebook it does not trust only after a run.
        List<String> fresh =
                outcome.renewed().stream()
                        .map(Path::toString)
                        .filter(copy -> copy.endsWith(".ipynb"))
                        .toList();
        if (!fresh.isEmpty()) {
            System.err.println("Making your copies in work/: " + fresh.size() + " notebooks …");
            Jupyter.trust(checkout, fresh);
        }
    }

    private int serve() throws InterruptedException {
        Path log = checkout.log("lab");
        Process server = start(log);
        var hook = new Thread(() -> stop(server));
        Runtime.getRuntime().addShutdownHook(hook);
        Optional<JupyterServer> up = Optional.empty();
        while (up.isEmpty()) {
            if (!server.isAlive()) {
                throw new CourseException("JupyterLab ended before it answered.", lastLinesOf(log));
            }
            Thread.sleep(100);
            up = JupyterServer.of(checkout, server.pid());
        }
        System.out.println("The course is open: " + shown(up.get()));
        System.out.println("Ctrl-C stops the server and all kernels. Its log: " + log);
        int code = server.waitFor();
        return code == 0 ? 0 : CourseException.TOOL_FAILED;
    }

    /** Where it listens everywhere it names itself by a host that only a container knows. */
    private String shown(JupyterServer server) {
        return ip.equals("0.0.0.0")
                ? server.address().replaceFirst("//[^/:]+", "//127.0.0.1")
                : server.address();
    }

    private static void stop(Process server) {
        if (server.isAlive()) {
            System.err.println("Stopping JupyterLab and its kernels …");
            Child.stop(server);
        }
    }

    private Process start(Path log) {
        var command =
                new ArrayList<>(
                        List.of(
                                checkout.python().toString(),
                                "-m",
                                "jupyterlab",
                                "--ServerApp.root_dir=" + checkout.work(),
                                "--ServerApp.ip=" + ip,
                                "--ServerApp.port=" + (port == null ? USUAL_PORT : port),
                                "--ServerApp.port_retries=" + (port == null ? 100 : 0),
                                "--ServerApp.open_browser=" + (noBrowser ? "False" : "True"),
                                "--ServerApp.answer_yes=True",
                                "--LabApp.default_url=/lab/tree/notebooks/00-welcome.ipynb",
                                "--MultiKernelManager.default_kernel_name=java",
                                "--KernelSpecManager.allowed_kernelspecs=java"));
        if (ProcessHandle.current().info().user().filter("root"::equals).isPresent()) {
            command.add("--allow-root");
        }
        var builder = new ProcessBuilder(command).directory(checkout.work().toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Jupyter.environment(checkout));
        try {
            Files.createDirectories(JupyterServer.runtime(checkout));
            Process server = builder.start();
            server.getOutputStream().close();
            return server;
        } catch (IOException e) {
            throw Disk.explain(checkout.state(), e);
        }
    }

    private static void needFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException | IllegalArgumentException taken) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "port " + port + " cannot be used: " + taken.getMessage() + ".",
                    "Name another, or leave --port out: then the first free one is taken.");
        }
    }

    private static String lastLinesOf(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 8), lines.size()))
                    + "\nAll that it said is in "
                    + log
                    + ".";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
