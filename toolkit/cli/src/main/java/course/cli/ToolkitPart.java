package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The jars of this course, as {@code ./course} built them before it handed over. */
record ToolkitPart(Checkout checkout) implements Part {

    private static final List<String> ROOMS = List.of("explorer", "notebook", "judge", "lab");

    /** The jars a cell may use: lab and what lies below it. */
    static Path kernelClassPath(Checkout checkout) {
        return checkout.home().resolve("toolkit/lab/target/lib");
    }

    @Override
    public String name() {
        return "toolkit";
    }

    @Override
    public String purpose() {
        return "The toolkit";
    }

    @Override
    public State look() {
        Path lib = kernelClassPath(checkout);
        List<String> absent = ROOMS.stream().filter(room -> !holdsJarOf(lib, room)).toList();
        return absent.isEmpty()
                ? new State.Present("", lib.toString())
                : new State.Missing(
                        "no jar of " + String.join(", ", absent) + " in " + lib,
                        checkout.isBundle()
                                ? checkout.wholeAgain()
                                : "Remove toolkit/cli/target; the next ./course builds the toolkit"
                                        + " anew.");
    }

    private static boolean holdsJarOf(Path lib, String room) {
        if (!Files.isDirectory(lib)) {
            return false;
        }
        try (var jars = Files.newDirectoryStream(lib, room + "-*.jar")) {
            return jars.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean installable() {
        return false;
    }

    @Override
    public void install(Progress progress) {
        throw new UnsupportedOperationException(name());
    }
}
