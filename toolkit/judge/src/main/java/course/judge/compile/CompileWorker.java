package course.judge.compile;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * The compiler's own process: answers one request after another until its input ends. It runs no
 * code of an answer (no annotation processors), but a hostile answer may still use up its time or
 * heap; then it dies alone, and {@link AnswerCompiler} starts another.
 */
public final class CompileWorker {

    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

    private CompileWorker() {}

    public static void main(String[] args) throws IOException {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out =
                new DataOutputStream(
                        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setOut(System.err);
        while (true) {
            List<SourceText> sources;
            String classPath;
            try {
                int count = in.readInt();
                sources = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    sources.add(new SourceText(Wire.readText(in), Wire.readText(in)));
                }
                classPath = Wire.readText(in);
            } catch (EOFException e) {
                return;
            }
            compile(sources, classPath, out);
            out.flush();
        }
    }

    private static void compile(List<SourceText> sources, String classPath, DataOutputStream out)
            throws IOException {
        var findings = new DiagnosticCollector<JavaFileObject>();
        try (var standard = JAVAC.getStandardFileManager(findings, Locale.ROOT, null);
                var files = new MemoryFiles(standard)) {
            var options =
                    List.of(
                            "-proc:none",
                            "-g",
                            "-parameters",
                            "-Xlint:none",
                            "-implicit:none",
                            "--enable-preview",
                            "--release",
                            "25",
                            "-classpath",
                            classPath);
            boolean compiled =
                    JAVAC.getTask(null, files, findings, options, null, MemoryFiles.of(sources))
                            .call();
            if (!compiled && findings.getDiagnostics().stream().noneMatch(CompileWorker::isError)) {
                // javac broke, as on a thousand brackets: to its caller this worker has died.
                Runtime.getRuntime().halt(1);
            }
            writeClasses(compiled ? files.classes() : Map.of(), out);
            writeErrors(findings.getDiagnostics(), out);
        }
    }

    private static void writeClasses(Map<String, byte[]> classes, DataOutputStream out)
            throws IOException {
        out.writeInt(classes.size());
        for (var each : classes.entrySet()) {
            Wire.writeText(out, each.getKey());
            Wire.writeBytes(out, each.getValue());
        }
    }

    private static void writeErrors(
            List<Diagnostic<? extends JavaFileObject>> findings, DataOutputStream out)
            throws IOException {
        var errors = findings.stream().filter(CompileWorker::isError).limit(20).toList();
        out.writeInt(errors.size());
        for (var error : errors) {
            Wire.writeText(out, fileName(error));
            out.writeLong(Math.max(0, error.getLineNumber()));
            Wire.writeText(out, error.getCode() == null ? "" : error.getCode());
            Wire.writeText(out, error.getMessage(Locale.ENGLISH));
        }
    }

    private static boolean isError(Diagnostic<? extends JavaFileObject> finding) {
        return finding.getKind() == Diagnostic.Kind.ERROR;
    }

    private static String fileName(Diagnostic<? extends JavaFileObject> error) {
        return error.getSource() == null ? "" : error.getSource().getName().replaceFirst("^/", "");
    }
}
