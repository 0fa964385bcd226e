package course.bench.peers;

import course.bench.peers.Answer.Said;
import java.nio.ByteBuffer;
import org.jetbrains.lincheck.Lincheck;
import org.jetbrains.lincheck.LincheckAssertionError;

/** Lincheck's model checking of arbitrary code, with the number of invocations it has itself. */
final class LincheckTool implements Tool {

    /** Outside the heap, as Lincheck sets static fields back after each invocation. */
    private static final ByteBuffer EXECUTIONS = ByteBuffer.allocateDirect(Long.BYTES);

    private static final int FEW = 200;

    @Override
    public Answer judge(Program program, boolean quick) {
        String name = program.name();
        EXECUTIONS.putLong(0, 0);
        long start = System.nanoTime();
        try {
            Lincheck.runConcurrentTest(quick ? FEW : Lincheck.DEFAULT_INVOCATIONS, new Test(name));
            return answer(Said.RIGHT, start, "");
        } catch (LincheckAssertionError found) {
            return answer(Said.WRONG, start, words(found));
        } catch (Throwable broken) {
            return answer(Said.NONE, start, broken.toString());
        }
    }

    private record Test(String program) implements Runnable {
        @Override
        public void run() {
            EXECUTIONS.putLong(0, EXECUTIONS.getLong(0) + 1);
            Program.make(program).check();
        }
    }

    /** The first line that is no frame of the report. */
    private static String words(Throwable found) {
        return String.valueOf(found.getMessage())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Answer answer(Said said, long start, String note) {
        return new Answer(said, EXECUTIONS.getLong(0), System.nanoTime() - start, note);
    }
}
