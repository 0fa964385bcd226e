package course.mutants.source;

import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * The JDK's compiler for one text in memory, without anything but the JDK on its class path. The
 * texts are the course's own: what students hand in is compiled in a process of its own.
 */
final class Javac {

    private static final List<String> OPTIONS =
            List.of(
                    "-proc:none",
                    "-g",
                    "-parameters",
                    "-Xlint:none",
                    "-implicit:none",
                    "--enable-preview",
                    "--source",
                    "25");

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private Javac() {}

    static JavacTask task(String text) {
        return task(text, new Files());
    }

    /** The class files by name; none if the text is not correct Java. */
    static Map<String, byte[]> classes(String text) {
        var files = new Files();
        return task(text, files).call() ? files.classes() : Map.of();
    }

    private static JavacTask task(String text, Files files) {
        return (JavacTask)
                JAVAC.getTask(
                        null,
                        files,
                        new DiagnosticCollector<>(),
                        OPTIONS,
                        null,
                        List.of(new Text(text)));
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("mem:///Answer.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Files extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new TreeMap<>();

        Files() {
            super(emptyClassPath());
        }

        private static JavaFileManager emptyClassPath() {
            var files = JAVAC.getStandardFileManager(null, null, null);
            try {
                files.setLocation(StandardLocation.CLASS_PATH, List.of());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            return files;
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new TreeMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    written.put(className, bytes);
                    return bytes;
                }
            };
        }
    }
}
