package course.notebook.host;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the Java that {@link Magics} writes calls. */
public final class MagicCalls {

    private MagicCalls() {}

    public static void classpath(String... paths) {
        NotebookStatics.kernel()
                .getJShell()
                .addToClasspath(String.join(File.pathSeparator, Magics.classPath(List.of(paths))));
    }

    /** Runs a file of Java or JShell source in the notebook. */
    public static void load(String file) throws IOException {
        NotebookStatics.eval(Files.readString(Path.of(file)));
    }

    /** Runs the source and shows how long it took, in seconds. */
    public static Object timed(String source) {
        long start = System.nanoTime();
        try {
            return NotebookStatics.eval(source);
        } finally {
            DisplayData time = new DisplayData();
            time.putText("Wall time: %.3f s".formatted((System.nanoTime() - start) / 1e9));
            NotebookStatics.show(time, false);
        }
    }
}
