package course.tests.door;

import course.tests.AccessTimes;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * All files of the checkout that a students' bundle lacks, put where they would be. A command that
 * reads one of them shows by it what the bundle lacks, whatever program it is that reads: the
 * shell, Java, Python, or what these start. Files that are only asked whether they exist do not
 * show.
 */
record Shadow(Path bundle, List<Path> files) {

    /** With these there it would be no bundle. */
    private static final Map<String, String> LEFT_OUT =
            Map.of(
                    "solutions/.*", "by them the commands know a teacher's copy",
                    "toolkit/[^/]+/src/.*", "by them ./course knows that it can build",
                    "tests/exercises/.*", "by them the judge knows that it has hidden tests",
                    "toolkit/cli/target/lib/.*", "the class path takes all jars that are there");

    /** What may be read when it is there, and may be lacking. */
    private static final Map<String, String> WHERE_THERE =
            Map.of("docs/.*", "copied to work/ with what else is in docs; no link leads to them");

    static Shadow cast(Path bundle) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : filesOfCheckout()) {
            Path file = bundle.resolve(name);
            if (LEFT_OUT.keySet().stream().noneMatch(name::matches) && Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.copy(Checkout.home().resolve(name), file);
                AccessTimes.forget(file);
                files.add(file);
            }
        }
        return new Shadow(bundle, files);
    }

    private static List<String> filesOfCheckout() throws IOException {
        List<String> names = new ArrayList<>(Clone.gitFiles());
        names.removeIf(name -> !Files.isRegularFile(Checkout.home().resolve(name)));
        try (Stream<Path> rooms = Files.list(Checkout.home().resolve("toolkit"))) {
            for (Path room : rooms.toList()) {
                try (Stream<Path> made = Files.walk(room.resolve("target"))) {
                    made.filter(Files::isRegularFile)
                            .map(file -> Checkout.home().relativize(file).toString())
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    /** Those that were read, but for what may be lacking. */
    List<String> read() throws IOException {
        List<String> read = new ArrayList<>();
        for (Path file : files) {
            String name = bundle.relativize(file).toString();
            if (AccessTimes.wasRead(file)
                    && WHERE_THERE.keySet().stream().noneMatch(name::matches)) {
                read.add(name);
            }
        }
        return read;
    }
}
