package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Needs;
import course.tests.scripts.Ahead.Check;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@DisplayName("A script that is given what it cannot use")
@EnabledOnOs(OS.LINUX) // what belongs to a run is found in /proc
@Needs(Needs.Tool.SHELL)
@Execution(ExecutionMode.CONCURRENT)
class BadInputTest {

    @TestFactory
    @DisplayName("names the option it does not know, and ends with 2")
    Stream<DynamicTest> unknownOption() {
        return Ahead.run(
                Script.all().stream()
                        .map(script ->
                                new Check(
                                        script.name(),
                                        () -> refuses(2, "--nonsense", script, "--nonsense")))
                        .toList());
    }

    @TestFactory
    @DisplayName("explains itself when asked for help, and ends with 0")
    Stream<DynamicTest> help() {
        return Ahead.run(
                Script.all().stream()
                        .map(script ->
                                new Check(
                                        script.name(),
                                        () -> {
                                            try (var running = script.start("--help")) {
                                                assertThat(running.await())
                                                        .as(running::all)
                                                        .isZero();
                                                assertThat(running.out())
                                                        .startsWith("Usage: " + script.name())
                                                        .contains("--help");
                                                assertThat(running.err()).isEmpty();
                                            }
                                            return null;
                                        }))
                        .toList());
    }

    @TestFactory
    @DisplayName("says which number is wrong and what it may be")
    Stream<DynamicTest> wrongNumbers() {
        return refusals(
                List.of(
                        List.of("clock", "a number such as 0.3", "--scale", "fast"),
                        List.of("clock", "above 0", "--scale", "-1"),
                        List.of("clock", "0 or more", "--rounds", "-1"),
                        List.of("clock", "not an int", "--rounds", "many"),
                        List.of("main-guard", "0 to 8", "--depth", "9"),
                        List.of("semaphore", "1 to 5", "--permits", "0"),
                        List.of("semaphore", "2 to 5", "--kill", "1"),
                        List.of("file-lock", "1 to 100000", "--lines", "0"),
                        List.of("shared-memory", "1 to 1000000000", "--adds", "0"),
                        List.of("joinable-queue", "1 to 8", "--consumers", "9"),
                        List.of("pool-ten", "1 to 16", "--workers", "0"),
                        List.of("queue", "1 to 1000", "--rounds", "0"),
                        List.of("sockets", "0 to 65535", "--port", "65536"),
                        List.of("sockets", "tcp, unix", "--kind", "pigeon"),
                        List.of("daemon-modes", "plain, daemon, join", "sometimes"),
                        List.of("sockets", "host:port", "--connect", "nowhere")));
    }

    @Test
    @DisplayName("says which file is missing, or in the way")
    void files(@TempDir Path folder) throws Exception {
        String absent = folder.resolve("absent").toString();
        String plain = Files.writeString(folder.resolve("plain"), "").toString();
        refuses(2, "there is no " + absent, Script.of("named-pipe"), "--read", absent);
        refuses(2, "no named pipe", Script.of("named-pipe"), "--write", plain);
        refuses(2, "there already", Script.of("file-lock"), "--file", plain);
        refuses(2, "cannot run " + absent, Script.of("subprocess"), absent);
    }

    @Test
    @DisplayName("says that the port is taken")
    void portInUse() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            refuses(1, "cannot listen at 127.0.0.1:" + port, Script.of("sockets"), "--port", port);
        }
    }

    @Test
    @DisplayName("says that nobody answers")
    void deadPeer() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String address = "127.0.0.1:" + free;
        refuses(1, "nobody answers at " + address, Script.of("sockets"), "--connect", address);
        refuses(1, "nobody answers at unix:", Script.of("sockets"), "--connect", "unix:/nowhere");
    }

    @Test
    @DisplayName("says that the key is wrong, on both sides")
    void wrongKey() throws Exception {
        refuses(1, "[client] client: wrong key", Script.of("sockets"), "--caller-key", "guess");
        refuses(1, "[server] server: wrong key", Script.of("sockets"), "--caller-key", "guess");
        refuses(1, "key must not be empty", Script.of("sockets"), "--caller-key", "");
    }

    @Test
    @DisplayName("passes on the exit code of the command it was given")
    void exitCodePassedOn() throws Exception {
        refuses(3, "", Script.of("subprocess"), "--", "sh", "-c", "exit 3");
    }

    private static Stream<DynamicTest> refusals(List<List<String>> all) {
        return Ahead.run(
                all.stream()
                        .map(one ->
                                new Check(
                                        one.getFirst()
                                                + " "
                                                + String.join(" ", one.subList(2, one.size())),
                                        () ->
                                                refuses(
                                                        2,
                                                        one.get(1),
                                                        Script.of(one.getFirst()),
                                                        one.subList(2, one.size())
                                                                .toArray(String[]::new))))
                        .toList());
    }

    private static Void refuses(int exitCode, String says, Script script, String... arguments)
            throws Exception {
        try (var running = script.start(arguments)) {
            assertThat(running.await()).as(running::all).isEqualTo(exitCode);
            assertThat(running.err()).as(running::all).contains(says);
            running.assertNoStackTrace();
            running.assertNothingLeft();
        }
        return null;
    }
}
