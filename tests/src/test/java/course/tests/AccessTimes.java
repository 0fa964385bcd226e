package course.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * Whether a file was read by anybody: a shell, Java, Python. The system notes the first reading
 * after a change, also where it does not note each (Linux: {@code relatime}).
 */
public final class AccessTimes {

    private static final FileTime NEVER = FileTime.fromMillis(0);

    private AccessTimes() {}

    /** From now on the file counts as not read. */
    public static void forget(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, BasicFileAttributeView.class);
        view.setTimes(null, NEVER, null);
    }

    /** Whether it was read after {@link #forget}. */
    public static boolean wasRead(Path file) throws IOException {
        return !Files.readAttributes(file, BasicFileAttributes.class)
                .lastAccessTime()
                .equals(NEVER);
    }
}
