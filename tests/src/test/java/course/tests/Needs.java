package course.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * What a test needs that a machine may lack. Without it the test is skipped and says why; where the
 * environment variable {@code COURSE_REQUIRE_ALL} is 1 it fails instead, so that nothing is ever
 * skipped unseen.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Needs.Condition.class)
public @interface Needs {

    Tool[] value();

    /** What may be lacking, and how it is recognised. */
    enum Tool {
        CHROMIUM("Chromium on PATH (apt install chromium)") {
            @Override
            boolean isThere() {
                return starts("chromium", "--version");
            }
        },
        BUBBLEWRAP("bubblewrap on PATH (apt install bubblewrap)") {
            @Override
            boolean isThere() {
                return starts("bwrap", "--ro-bind", "/", "/", "true");
            }
        },
        /** The venv and kernelspec of this checkout; also {@code ./course refresh} needs it. */
        KERNEL("the kernel (./course setup)") {
            @Override
            boolean isThere() {
                return Files.exists(
                                Checkout.home().resolve(".course/jupyter/kernels/java/kernel.json"))
                        && starts(
                                Checkout.home().resolve(".course/venv/bin/python").toString(),
                                "--version");
            }
        },
        /** The venv of nbgrader, which only teachers and these tests need. */
        NBGRADER("nbgrader (./course setup --part nbgrader)") {
            @Override
            boolean isThere() {
                return Files.exists(
                                Checkout.home().resolve(".course/nbgrader/course-requirements.txt"))
                        && starts(
                                Checkout.home().resolve(".course/nbgrader/bin/nbgrader").toString(),
                                "--version");
            }
        },
        /** JBang on PATH or fetched by set-up; {@code ./course jbang} runs either. */
        JBANG("JBang (./course setup)") {
            @Override
            boolean isThere() {
                return Files.exists(Checkout.home().resolve(".course/jbang/stamp"))
                        || starts("jbang", "--version");
            }
        },
        /** A file that was read says so, on most Linux systems unless mounted {@code noatime}. */
        ACCESS_TIMES("a temporary folder whose file system keeps the times of access") {
            @Override
            boolean isThere() {
                try {
                    Path file = Files.createTempFile("access", ".txt");
                    try {
                        Files.writeString(file, "read me");
                        AccessTimes.forget(file);
                        Files.readString(file);
                        return AccessTimes.wasRead(file);
                    } finally {
                        Files.delete(file);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        },
        /** A POSIX shell, on which {@code ./course} itself stands. */
        SHELL("a POSIX shell") {
            @Override
            boolean isThere() {
                return starts("sh", "-c", "exit 0");
            }
        };

        private final String howToGet;

        Tool(String howToGet) {
            this.howToGet = howToGet;
        }

        abstract boolean isThere();

        private static boolean starts(String... command) {
            try {
                Process process =
                        new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
            } catch (IOException absent) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    /** Skips or fails; see {@link Needs}. */
    class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            List<String> absent =
                    AnnotationSupport.findAnnotation(context.getElement(), Needs.class).stream()
                            .flatMap(needs -> Arrays.stream(needs.value()))
                            .filter(tool -> !tool.isThere())
                            .map(tool -> tool.howToGet)
                            .toList();
            if (absent.isEmpty()) {
                return ConditionEvaluationResult.enabled("all that it needs is there");
            }
            String reason = "needs " + String.join(" and ", absent);
            if ("1".equals(System.getenv("COURSE_REQUIRE_ALL"))) {
                throw new AssertionError("COURSE_REQUIRE_ALL=1, but this test " + reason);
            }
            return ConditionEvaluationResult.disabled(reason);
        }
    }
}
