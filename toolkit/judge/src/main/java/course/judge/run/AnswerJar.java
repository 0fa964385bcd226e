package course.judge.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * The classes of an answer in one file. An author may choose names that are no file names: of 300
 * letters, in letters that this machine's file names lack, or {@code Node} beside {@code node},
 * which on some systems are one file.
 */
final class AnswerJar {

    private AnswerJar() {}

    /**
     * @param classes by name
     * @param folder to write it in
     * @return the file
     */
    static Path write(Map<String, byte[]> classes, Path folder) throws IOException {
        Path jar = folder.resolve("answer.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var each : classes.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey() + ".class"));
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return jar;
    }
}
