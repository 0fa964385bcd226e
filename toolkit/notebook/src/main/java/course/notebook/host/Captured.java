package course.notebook.host;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/**
 * Takes what a cell prints and hands it on at each flush, as the kernel does. Safe for use by
 * several threads: {@code PrintStream} flushes under its own lock.
 */
final class Captured extends ByteArrayOutputStream {

    private final String name;
    private final BiConsumer<String, String> sink;

    private Captured(String name, BiConsumer<String, String> sink) {
        this.name = name;
        this.sink = sink;
    }

    static PrintStream stream(String name, BiConsumer<String, String> sink) {
        return new PrintStream(new Captured(name, sink), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void flush() {
        if (count > 0) {
            String text = toString(StandardCharsets.UTF_8);
            reset();
            sink.accept(name, text);
        }
    }
}
