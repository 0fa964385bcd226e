package course.lab;

import course.explorer.Body;
import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Progress;
import course.explorer.ValueBody;
import java.io.Serializable;
import jdk.jshell.JShell;

/**
 * Runs a lambda of a cell under every schedule, with the classes, methods and variables of earlier
 * cells.
 *
 * <p>Each schedule has its own fresh copy of those classes, so what the lambda changes is changed
 * there only. Variables that hold numbers, text, enum constants, records of such or lambdas that
 * capture nothing are copied in with their present value; any other object has to be created inside
 * the lambda, and is refused by its name.
 *
 * <p>Stopping the cell ends the exploration. Safe for use by several threads, which take turns.
 */
public final class Explore {

    /** Fewer than the explorer's own limit: a cell should end within seconds. */
    private static final Options BOUNDS = Explorer.options().withSchedules(200_000);

    private static volatile JShell kernel;

    private Explore() {}

    /** The session whose cells will call; said once, when the kernel starts. */
    public static void in(JShell session) {
        kernel = session;
    }

    public static Explored explore(Body body) {
        return explored(BOUNDS, body);
    }

    /** What the lambda returns is the outcome. */
    public static Explored explore(ValueBody body) {
        return explored(BOUNDS, body);
    }

    /** With other bounds: {@code explore(Explorer.options().withPreemptions(2), () -> …)}. */
    public static Explored explore(Options bounds, Body body) {
        return explored(bounds, body);
    }

    public static Explored explore(Options bounds, ValueBody body) {
        return explored(bounds, body);
    }

    private static Explored explored(Options bounds, Serializable body) {
        var progress = new ProgressLine();
        Exploration found;
        try {
            var classes = SessionClasses.of(body.getClass());
            found = Explorer.explore(bounds, body, classes, progress);
        } catch (IllegalArgumentException mistake) {
            throw inOneSentence(mistake);
        } finally {
            progress.clear();
        }
        var lines = new CellLines(kernel);
        return new Explored(found.withPlaces(lines::in, lines::in));
    }

    /** What is wrong stands in the lambda; the calls that led to the sentence are no news. */
    private static IllegalArgumentException inOneSentence(IllegalArgumentException mistake) {
        var said = new IllegalArgumentException(mistake.getMessage());
        said.setStackTrace(new StackTraceElement[0]);
        return said;
    }

    /** One line that is written over, once two seconds have gone by. */
    private static final class ProgressLine implements Progress {
        private final long began = System.nanoTime();
        private int length;

        @Override
        public void at(long schedules, long estimate) {
            if (System.nanoTime() - began > 2_000_000_000L) {
                String line = "%,d schedules of about %,d".formatted(schedules, estimate);
                System.out.print("\r" + line + " ".repeat(Math.max(0, length - line.length())));
                System.out.flush();
                length = line.length();
            }
        }

        private void clear() {
            if (length > 0) {
                System.out.print("\r" + " ".repeat(length) + "\r");
            }
        }
    }
}
