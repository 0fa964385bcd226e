import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import course.explorer.Kind;
import course.judge.BrokenPromise;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("34-die-gracefully")
class DieGracefullyTest {

    private Process process;
    private BufferedReader said;
    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        process = Jvm.running(ServiceHost.class, List.of(Service.class)).start();
        said = process.inputReader(StandardCharsets.UTF_8);
    }

    @AfterEach
    void end() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private void tell(String... orders) throws IOException {
        for (String order : orders) {
            process.getOutputStream().write((order + "\n").getBytes(StandardCharsets.UTF_8));
        }
        process.getOutputStream().flush();
    }

    /** Reads on until one of these lines comes; null if the process ends before. */
    private String until(String... wanted) throws IOException {
        for (String line; (line = said.readLine()) != null; ) {
            heard.add(line);
            if (List.of(wanted).contains(line)) {
                return line;
            }
        }
        return null;
    }

    /** Not {@code Process.destroy}, which would close our ends of its pipes as well. */
    private void askToEnd() {
        process.toHandle().destroy();
    }

    private void serves(String line) throws IOException {
        if (until(line, "served") == null || !heard.getLast().equals(line)) {
            String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            fail(
                    "The service stopped serving before it was asked to end"
                            + error.lines().findFirst().map(each -> ": " + each).orElse(""));
        }
    }

    @Test
    @Points(1)
    @DisplayName("jobs are done one after the other, in the order of the queue")
    @Explain("serve(…) takes a job, runs it, takes the next; it returns when the end has come.")
    void jobsAreDone() throws Exception {
        tell("job 1", "go", "job 2", "go", "job 3", "go");
        serves("end 3");
        heard.remove("idle");
        assertEquals(
                List.of("begin 1", "end 1", "begin 2", "end 2", "begin 3", "end 3"),
                heard,
                "What happened");
    }

    @Test
    @Points(1)
    @DisplayName("a job that fails is that job's misfortune: the next one is done")
    @Explain("An exception that leaves run() goes through the loop as well, if nobody stops it.")
    void aFailureIsSurvived() throws Exception {
        tell("fail 1", "fail 2", "fail 3", "job 4", "go", "fail 5", "job 6", "go");
        serves("end 6");
        heard.remove("idle");
        assertEquals(
                List.of(
                        "begin 1", "begin 2", "begin 3", "begin 4", "end 4", "begin 5", "begin 6",
                        "end 6"),
                heard,
                "What happened");
    }

    @Test
    @Points(1)
    @DisplayName("asked to end in the middle of a job that fails then: its last word is said all the same")
    @Explain("An exception is one more way out of run(), also when the end has come.")
    void theLastJobFails() throws Exception {
        tell("late 1", "job 2");
        serves("begin 1");
        askToEnd();
        if (until("held", "interrupted 1") == null) {
            fail("The process ended in the middle of job 1");
        }
        tell("go", "go");
        until("begin 2", "interrupted 1", "stuck");
        assertTrue(!heard.contains("begin 2"), "Job 2 was begun after the process was asked to end");
        lastWord();
    }

    @Test
    @Points(4)
    @DisplayName("asked to end in the middle of a job: that job is finished, and no other begun")
    @Explain(
            "The system's request starts the shutdown hooks, and when the last of them has ended the"
                    + " JVM halts, whatever other threads are doing. So the hook has to wait for the"
                    + " service, and the service has to learn that it should stop.")
    void theJobIsFinished() throws Exception {
        tell("job 1", "job 2", "job 3");
        serves("begin 1");
        askToEnd();
        if (until("held", "interrupted 1") == null) {
            fail("The process ended in the middle of job 1");
        }
        assertTrue(!heard.contains("interrupted 1"), "Job 1 was interrupted before it was done");
        assertTrue(!heard.contains("log bye"), "\"bye\" was logged while job 1 was still running");
        tell("go", "go", "go");
        until("begin 2", "interrupted 1", "stuck");
        assertTrue(!heard.contains("begin 2"), "Job 2 was begun after the process was asked to end");
        assertTrue(!heard.contains("interrupted 1"), "Job 1 was interrupted before it was done");
        assertTrue(heard.contains("end 1"), "Job 1 was not finished");
        lastWord();
    }

    @Test
    @Points(3)
    @DisplayName("asked to end while there is nothing to do: it ends")
    @Explain(
            "The service sleeps in take() and the hook waits for the service. Who wakes whom? A job"
                    + " that does nothing is a fine alarm clock.")
    void theIdleEnd() throws Exception {
        serves("idle");
        askToEnd();
        until("stuck");
        lastWord();
    }

    @Test
    @Points(1)
    @DisplayName("its last word is \"bye\", said once, and its exit code tells what ended it")
    @Explain("The log is complete when \"bye\" is its last line. 128 + 15 stands for SIGTERM.")
    void lastWords() throws Exception {
        tell("job 1", "go");
        serves("end 1");
        askToEnd();
        until("stuck");
        lastWord();
        assertEquals(143, process.waitFor(), "The exit code");
    }

    private void lastWord() {
        if (heard.contains("stuck")) {
            throw new BrokenPromise(
                    Kind.DEADLOCK,
                    "The process was asked to end and never does: the hook waits for the service, and"
                            + " the service waits for a job.");
        }
        List<String> log = heard.stream().filter(each -> each.startsWith("log ")).toList();
        assertEquals(List.of("log bye"), log, "What was logged until the process ended");
    }
}
