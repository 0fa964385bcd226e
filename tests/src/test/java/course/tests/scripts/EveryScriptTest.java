package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Needs;
import course.tests.scripts.Ahead.Check;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every script, started by its name through JBang: what it shows, its exit code, what is left. */
@DisplayName("A script, run as a person runs it,")
@Needs({Needs.Tool.JBANG, Needs.Tool.SHELL})
@Execution(ExecutionMode.CONCURRENT)
class EveryScriptTest {

    /**
     * A run and what must be found in its output, in this order; a pattern's {@code ^} and {@code
     * $} are those of a line.
     */
    private record Run(String name, List<String> arguments, List<String> shows) {
        Run(String line, String... shows) {
            this(
                    line.replaceAll(" .*", ""),
                    Stream.of(line.split(" ")).skip(1).toList(),
                    List.of(shows));
        }
    }

    private static final List<Run> RUNS =
            List.of(
                    new Run("all-done-first --scale 0.02", "^start main", "all done"),
                    new Run(
                            "arguments --scale 0.02",
                            "done, 5 times",
                            "NumberFormatException",
                            "ended with exit code 1",
                            "5 arguments: \\[two words, , a \"quote\", \\*, \\$HOME\\]",
                            "done, 3 times",
                            "Unknown option",
                            "ended with exit code 2",
                            "done, 3 times",
                            "done, 1 times",
                            "done, 3 times",
                            "done, 1 times"),
                    new Run("clock --scale 0.5", "^sleeping \\.{6}$", "^\\[clock\\] The time is "),
                    new Run(
                            "clock-class --scale 0.02",
                            "main is pid (\\d+)\nrun\\(\\):\nthe time is .*, says pid \\1$",
                            "still on the thread 'main'",
                            "started once only",
                            "(\\[ClockProcess\\] the time is .*\\n){5}"),
                    new Run(
                            "ctrl-c --scale 0.05",
                            "round 3",
                            "hook: cleaning up",
                            "exit code 130 \\(signal INT\\)",
                            "the flag is true",
                            "has it ended\\? false"),
                    new Run(
                            "daemon-modes --scale 0.1",
                            "--- plain\nend!\n\\[work\\] work start.*\n\\[work\\] work end",
                            "--- daemon",
                            "^end!",
                            "--- join\n\\[work\\] work start.*\n\\[work\\] work end.*\nend!$"),
                    new Run(
                            "daemon-threads --scale 1",
                            "--- plain",
                            "over",
                            "test: 4",
                            "finally",
                            // the last of its lines may come while the JVM is ending
                            "--- daemon\n(\\[daemon\\] (test: [0-3]|over)\n)+--- the rules",
                            "IllegalThreadStateException",
                            "IllegalArgumentException",
                            "isDaemon\\(\\) is true, inherited",
                            "isDaemon\\(\\) is true, always"),
                    new Run("dance-and-sing --scale 0.1", "dancing \\.\\.\\.$"),
                    new Run(
                            "end-of-main --scale 0.3",
                            "main ends",
                            "non-daemon: finally",
                            "exit code 0",
                            "main ends\nexit code 0",
                            "our zombies: 0",
                            "its zombies: 1"),
                    new Run(
                            "event --scale 0.1",
                            "non-block\\] waited .*, is set: false",
                            "main: event is set",
                            "block\\] waited .*, is set: true",
                            "late\\] starting, is set: true"),
                    new Run(
                            "file-lock",
                            "without the lock: 18 lines",
                            "with the lock: 18 lines, 0 torn, 1 changes",
                            "OverlappingFileLockException",
                            "the lock is free",
                            "isValid\\(\\) here: true"),
                    new Run(
                            "fork",
                            "x is 1, a copy",
                            "x is still 1",
                            "(?s)(?=.*start\\(\\) returned here only)(?=.*x is 0; my pid is \\d+, my"
                                    + " parent's \\d+$).*x is still 1$"),
                    new Run("greenlets", "--- one carrier", "on one carrier: 2$"),
                    new Run(
                            "join-timeout --scale 0.1",
                            "---main---",
                            "waitFor\\(PT0.2S\\) is false",
                            "destroy\\(\\)",
                            "is true",
                            "143 \\(signal TERM\\)"),
                    new Run(
                            "joinable-queue --scale 0.05",
                            "main: put item 6",
                            "main: all 6 items are done",
                            "is an error"),
                    new Run(
                            "main-dies --scale 1",
                            "main ends",
                            "step 3 of 3",
                            "exit code 1",
                            "main ends\nexit code 0",
                            "left 1, its child is alive"),
                    new Run(
                            "main-guard",
                            "depth 3: pid (\\d+),",
                            "depth 2: pid (\\d+), parent \\d+",
                            "depth 1:",
                            "I start nobody"),
                    new Run(
                            "manager-queue --scale 0.05",
                            "(main: got item \\d from pid \\d+\n){6}"),
                    new Run(
                            "named-pipe --scale 0.1",
                            "reader\\] opening",
                            "received: message 0",
                            "received: message 3",
                            "reader\\] end of stream"),
                    new Run(
                            "no-order --rounds 2",
                            "round 2: processes \\[\\d, \\d, \\d, \\d, \\d\\], threads",
                            "of 2$"),
                    new Run("no-patching --scale 0.2", "work1 9 ", "work2 0 "),
                    new Run(
                            "nothing-shared --scale 0.05",
                            "add_data: \\[0, 1, 2, 3, 4\\]",
                            "read_data: \\[\\]",
                            "main: \\[\\]"),
                    new Run(
                            "one-carrier-races",
                            "no switch .*: 2000 of 2000",
                            "write: 1000 of 2000",
                            "2 sold of 1, stock -1"),
                    new Run(
                            "one-core --millis 300",
                            "--- one",
                            "says 1$",
                            "ActiveProcessorCount=1$",
                            "says 1$",
                            "thread 2  [#+.]{60}$"),
                    new Run(
                            "orphan --scale 0.1",
                            "(?s)(?=.*my child is pid (\\d+)$).*orphan: I am pid \\1, my parent is pid \\d+$",
                            "parent: I end",
                            "my parent has ended; now it is pid",
                            "orphan: I end too",
                            "process 0 is nobody"),
                    new Run("parent-ends", "(.*its child is alive\n){4}"),
                    new Run(
                            "pipe --scale 0.1",
                            "received: message 3",
                            "end of stream",
                            "received: message 3",
                            "end of stream",
                            "ping -> pong: ping 3\npong -> ping: pong to 'ping 3'"),
                    new Run(
                            "pipe-buffer",
                            "heard null",
                            "heard hello",
                            "bytes went in",
                            "Broken pipe"),
                    new Run("pipe-readers --scale 0.05", "10 sent, 10 received, 10 different"),
                    new Run(
                            "pool-async --scale 0.1",
                            "workers: \\[\\d+, \\d+, \\d+\\]",
                            "Mark~",
                            "Sub-process\\(es\\) done"),
                    new Run(
                            "pool-blocking --scale 0.05",
                            "hello 0\n.* end\n.* hello 1\n.* end\n.*hello 2\n.*end\n.*hello 3\n.*end\nMark~",
                            "Sub-process"),
                    new Run(
                            "pool-callback --scale 0.05",
                            "count is negative|hello hello hello",
                            "asked for: FAILED"),
                    new Run(
                            "pool-crash --scale 0.05",
                            "died, exit code 42; pid \\d+ takes over",
                            "failed: .*tried 2 times: task 7",
                            "9 of 10 tasks are done, the sum of their squares is 336"),
                    new Run(
                            "pool-end --scale 0.5",
                            "fixed +the task is done, +the JVM goes on for ever",
                            "daemon +the task is lost",
                            "virtual +the task is lost",
                            "try +the task is done",
                            "workers +the task is lost",
                            "workers-join +the task is done"),
                    new Run(
                            "pool-four --scale 0.01 --seed 1",
                            "parent process \\d+",
                            "Waiting for all subprocesses done\\.\\.\\.",
                            "All subprocesses done\\."),
                    new Run(
                            "pool-results --scale 0.05",
                            "::: donehello 0\n::: donehello 1\n::: donehello 2\n::: failed: .*nothing to say",
                            "done\\.$"),
                    new Run(
                            "pool-rules --scale 0.05",
                            "join before close: the pool is still running",
                            "submit after close: refused",
                            "done: 4, dropped: 0",
                            "done: 0, dropped: 4",
                            "awaitTermination before shutdown: false",
                            "hands back 2 tasks"),
                    new Run("pool-ten --scale 0.1", "10 tasks, 3 pids: \\[\\d+, \\d+, \\d+\\]"),
                    new Run(
                            "process-numbers",
                            "my pid is (\\d+)",
                            "a child with pid (\\d+)",
                            "both sides say the same: yes"),
                    new Run(
                            "processes-with-threads --scale 0.05",
                            "counter is 3",
                            "main: counter is 0"),
                    new Run(
                            "queue --scale 0.1 --rounds 3",
                            "no waiting: error: Empty",
                            "at most PT0.2S: error: Empty",
                            "put num3: done, size 3",
                            "no waiting: error: Full",
                            "at most PT0.2S: error: Full",
                            "get: num1\n.*get: num2\n.*get: num3",
                            "in [0-3] of 3 rounds",
                            "mended",
                            "in 3 of 3 rounds"),
                    new Run("semaphore --scale 0.1", "connection", "Process-5 +[.# ]+"),
                    new Run(
                            "several-workers --scale 0.5",
                            "The number of CPU is: \\d",
                            "(child pid: \\d+\n){3}END!",
                            "end worker_"),
                    new Run("shared-memory", "getAndAdd: +2,000,000 of 2,000,000$"),
                    new Run(
                            "signals",
                            "USR2: can be handled",
                            "KILL: Signal already used",
                            "handled HUP, number 1",
                            "handled TERM, number 15",
                            "a dump of all threads, 1 of them called main",
                            "137",
                            "kill -INT: exit code 130 \\(signal INT\\), its hook has run",
                            "143",
                            "129"),
                    new Run("sockets", "--- tcp", "answer: HELLO 2", "--- unix", "answer: HELLO 2"),
                    new Run(
                            "subprocess",
                            "out: to out",
                            "err: to err",
                            "exit code 7",
                            "within 0.3 s: false",
                            "1 apple",
                            "sorted \\[one, two\\]",
                            "apple in basket",
                            "No such file"),
                    new Run(
                            "terminate",
                            "return +0 +ran +ran",
                            "exit 7 +7 +- +ran",
                            "exception +1 +ran +ran",
                            "halt 9 +9 +- +-",
                            "destroy +143 \\(signal TERM\\) +- +ran",
                            "kill -INT +130",
                            "kill -HUP +129",
                            "destroyForcibly +137 \\(signal KILL\\) +- +-",
                            "ended by itself",
                            "is alive: we end it"),
                    new Run(
                            "twins",
                            "my list is \\[a, b, c\\]",
                            "my list is \\[\\]",
                            "(sent .*: a,b,c\n.*){4}"),
                    new Run(
                            "what-a-process-has",
                            "process number +\\d+",
                            "threads, says Java +\\d+: .*main",
                            "threads, says the OS"),
                    new Run(
                            "who-gives-way",
                            "(sleep|read|Lock|synchronized) +another virtual thread ran meanwhile",
                            "FIFO\\) +another virtual thread had to wait",
                            "initialisation +another virtual thread had to wait",
                            "usleep\\) +another virtual thread had to wait"),
                    new Run(
                            "who-waits --scale 0.1",
                            "RETURN .* did not wait",
                            "EXIT .* did not wait",
                            "ON_EXIT_ALONE .* did not wait",
                            "ON_EXIT_JOIN .* it waited",
                            "WAIT_FOR .* it waited"),
                    new Run(
                            "worker --scale 0.05",
                            "(?s)\\A(?=.*alive: true).*?(\\[worker\\] The time is .*?\n.*?){5}",
                            "alive: false"));

    @TestFactory
    @DisplayName("shows what it is there for, ends with 0, and leaves nothing behind")
    Stream<DynamicTest> runs() {
        return Ahead.run(RUNS.stream().map(run -> new Check(run.name, () -> check(run))).toList());
    }

    private static Void check(Run run) throws Exception {
        var arguments = run.arguments.toArray(String[]::new);
        try (var running = Script.of(run.name).jbang(arguments)) {
            assertThat(running.await()).as(running::all).isZero();
            int from = 0;
            for (String pattern : run.shows) {
                var found = Pattern.compile(pattern, Pattern.MULTILINE).matcher(running.out());
                assertThat(found.find(from))
                        .as("%s shows %s in\n%s", run.name, pattern, running.all())
                        .isTrue();
                from = found.end();
            }
            running.assertNoStackTrace();
            running.assertNothingLeft();
        }
        return null;
    }

    @Test
    @DisplayName("is in the list above")
    void allAreRun() {
        assertThat(RUNS.stream().map(Run::name))
                .containsExactlyInAnyOrderElementsOf(
                        Script.all().stream().map(Script::name).toList());
    }
}
