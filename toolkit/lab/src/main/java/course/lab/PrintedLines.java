package course.lab;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Stands in for System.out: passes every byte on, and tells each line with its thread. Lines are
 * put together a thread at a time, so {@code print} from two threads does not mix them. Guarded by
 * this object's monitor.
 */
final class PrintedLines extends OutputStream {

    private final PrintStream onward;
    private final BiConsumer<Thread, String> line;
    private final Map<Thread, ByteArrayOutputStream> unfinished = new LinkedHashMap<>();
    private final PrintStream stream;

    PrintedLines(PrintStream onward, BiConsumer<Thread, String> line) {
        this.onward = onward;
        this.line = line;
        this.stream = new PrintStream(this, true, onward.charset());
    }

    PrintStream stream() {
        return stream;
    }

    @Override
    public void write(int oneByte) {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        onward.write(bytes, offset, length);
        Thread thread = Thread.currentThread();
        ByteArrayOutputStream buffer =
                unfinished.computeIfAbsent(thread, who -> new ByteArrayOutputStream());
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                tell(thread, buffer);
            } else if (bytes[i] != '\r') {
                buffer.write(bytes[i]);
            }
        }
    }

    @Override
    public void flush() {
        onward.flush();
    }

    /** Tells what was printed without a newline at its end. */
    synchronized void finish() {
        unfinished.forEach((thread, buffer) -> {
            if (buffer.size() > 0) {
                tell(thread, buffer);
            }
        });
    }

    private void tell(Thread thread, ByteArrayOutputStream buffer) {
        String text = buffer.toString(stream.charset());
        buffer.reset();
        line.accept(thread, text);
    }
}
