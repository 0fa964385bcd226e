package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.judge.Answer;
import course.judge.Judge;
import course.judge.Judgement;
import course.judge.Sandbox;
import course.judge.Standing;
import course.judge.TestResult;
import course.tests.Checkout;
import course.tests.Needs;
import course.tests.Needs.Tool;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Here the hidden test itself tries what an answer is refused long before: what a sandbox holds is
 * seen only by somebody who got past everything else.
 */
@DisplayName("The sandbox of a test run")
@Needs(Tool.BUBBLEWRAP)
class SandboxTest {

    @TempDir Path folder;

    @Test
    @DisplayName("holds code that may do everything a Java program can")
    void holdsEverything() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the marks of the others");
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String tests =
                    """
                    @Test void seesNoFileOfOthers() {
                        assertFalse(new File("%s").exists());
                        assertFalse(new File("%s").exists());
                        assertFalse(new File("/etc/passwd").exists());
                    }

                    @Test void hasNoShell() {
                        assertFalse(new File("/bin/sh").exists());
                    }

                    @Test void reachesNoNetwork() {
                        assertThrows(IOException.class, () -> new java.net.Socket("127.0.0.1", %d));
                    }

                    @Test void writesNowhereButItsOwnTmp() throws IOException {
                        for (String place : List.of("/x", "/dev/x", "/dev/shm/x", "/usr/lib/x", "x")) {
                            assertThrows(
                                    IOException.class,
                                    () -> new FileOutputStream(place).close(),
                                    place);
                        }
                        File.createTempFile("mine", ".txt");
                    }

                    @Test void knowsNothingOfItsParent() {
                        assertEquals(Set.of("LC_ALL", "PWD"), merged(System.getenv().keySet()));
                        assertTrue(ProcessHandle.allProcesses().count() <= 3);
                        assertNotEquals("root", System.getProperty("user.name"));
                    }

                    Set<String> merged(Set<String> names) {
                        var all = new TreeSet<>(names);
                        all.add("PWD");
                        return all;
                    }

                    @Test void isNotRoot() throws Exception {
                        var self = java.nio.file.Path.of("/proc/self");
                        assertNotEquals(0, java.nio.file.Files.getAttribute(self, "unix:uid"));
                    }

                    @Test void hasLimits() throws IOException {
                        var limits = java.nio.file.Files.readAllLines(
                                java.nio.file.Path.of("/proc/self/limits"));
                        for (String name : List.of("cpu time", "data size", "file size", "processes", "open files")) {
                            assertTrue(limits.stream().anyMatch(
                                    line -> line.matches("Max " + name + " +[0-9]+ .*")), name);
                        }
                    }

                    @Test void writesNoHugeFile() throws IOException {
                        File file = File.createTempFile("huge", ".bin");
                        assertThrows(IOException.class, () -> {
                            try (var out = new FileOutputStream(file)) {
                                for (int i = 0; i < 100; i++) {
                                    out.write(new byte[1 << 20]);
                                }
                            }
                        });
                        file.delete();
                    }
                    """
                            .formatted(
                                    secret,
                                    Checkout.home().resolve("pom.xml"),
                                    server.getLocalPort());
            Judgement judgement = judge(tests);
            assertThat(judgement.tests())
                    .as(judgement.text())
                    .hasSize(8)
                    .extracting(TestResult::standing)
                    .containsOnly(Standing.PASSED);
            assertThat(judgement.sandbox()).isEqualTo(Sandbox.BUBBLEWRAP);
            assertThat(judgement.toJson()).contains("\"sandbox\":\"bubblewrap\"");
        }
    }

    @Test
    @DisplayName("ends a run that starts threads without end, and nobody else's")
    void threadBomb() throws Exception {
        Judgement judgement =
                judge(
                        """
                        @Test void bomb() {
                            while (true) {
                                Thread.ofPlatform().start(() -> {
                                    try { Thread.sleep(1_000_000); } catch (InterruptedException e) {}
                                });
                            }
                        }
                        """);
        assertThat(judgement.kind()).as(judgement.text()).isIn("MISSING", "EXCEPTION");
        assertThat(judgement.standing()).isEqualTo(Standing.FAILED);
    }

    private Judgement judge(String tests) throws Exception {
        SmallCourse course = SmallCourse.in(folder.resolve("course"), tests);
        try (Judge judge = new Judge(course.folder())) {
            return judge.judge(course.assignment(), Answer.ofCell(SmallCourse.SOLUTION));
        }
    }
}
