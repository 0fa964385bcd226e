package course.grader.intake;

import course.judge.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Arrays;
import java.util.Locale;

/**
 * The bytes of one file.
 *
 * @param bytes as they were handed in; cut off where they are too many
 * @param tooLarge whether they were more than are read
 */
record FileContents(byte[] bytes, boolean tooLarge) {

    /** What can be read of a file. */
    enum Form {
        NOTEBOOK,
        JAVA,
        NEITHER
    }

    /**
     * Reads it, from its zip where it lies in one; never more than is allowed, whatever its header
     * says.
     */
    static FileContents read(Location at) throws IOException {
        if (at.isOnDisk()) {
            if (!Files.isRegularFile(at.file(), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is gone, or no file any more");
            }
            try (InputStream in = Files.newInputStream(at.file())) {
                return limited(in);
            }
        }
        int last = at.entries().size() - 1;
        return OpenZip.with(
                at.file(),
                at.entries().subList(0, last),
                zip -> {
                    try (InputStream in = OpenZip.stream(zip, at.entries().get(last))) {
                        return limited(in);
                    }
                });
    }

    private static FileContents limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(OpenZip.MOST_BYTES + 1);
        return bytes.length > OpenZip.MOST_BYTES
                ? new FileContents(Arrays.copyOf(bytes, OpenZip.MOST_BYTES), true)
                : new FileContents(bytes, false);
    }

    /** By what it says; where that cannot be told, by how it is called. */
    Form form(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        boolean notebook = small.matches(".*\\.ipynb(\\.(txt|json))?");
        boolean java = small.matches(".*\\.(java|jsh|jshell)(\\.txt)?");
        boolean text = small.matches(".*\\.(txt|text|json)|[^.]+");
        if (!notebook && !java && !text) {
            return Form.NEITHER;
        }
        String says = asFarAsItIsText();
        if (says.stripLeading().startsWith("{") && says.contains("\"cells\"")) {
            return Form.NOTEBOOK;
        }
        boolean defines = !tooLarge && !JavaText.types(says).isEmpty();
        if (java || defines && !says.stripLeading().startsWith("{")) {
            return Form.JAVA;
        }
        return notebook ? Form.NOTEBOOK : Form.NEITHER;
    }

    String asFarAsItIsText() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * @throws BadInput if it is no text
     */
    String text() {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadInput(
                    "It is not UTF-8 text. Open it in JupyterLab (or an editor), save it as UTF-8"
                            + " and hand it in again.");
        }
    }
}
