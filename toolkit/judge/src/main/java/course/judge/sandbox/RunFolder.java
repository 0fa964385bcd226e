package course.judge.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * The folder of one test run. It is closed to other users of the machine; its parts are not, for
 * inside a sandbox the run may be another user, and sees the parts alone.
 *
 * @param folder holds the parts
 * @param tests the class files of the tests
 * @param answer for the classes of the answer
 * @param tmp for temporary files where the sandbox gives none
 */
public record RunFolder(Path folder, Path tests, Path answer, Path tmp) {

    /** A new one; delete it. */
    public static RunFolder make() throws IOException {
        Path folder = Files.createTempDirectory("course-judge-");
        return new RunFolder(
                folder, open(folder, "tests"), open(folder, "answer"), open(folder, "tmp"));
    }

    private static Path open(Path folder, String name) throws IOException {
        Path part = Files.createDirectory(folder.resolve(name));
        if (Files.getFileAttributeView(part, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return part;
    }

    /** What a run may read. */
    public List<Path> parts() {
        return List.of(tests, answer);
    }

    /** With all that lies in it. */
    public void delete() throws IOException {
        FileTree.delete(folder);
    }
}
