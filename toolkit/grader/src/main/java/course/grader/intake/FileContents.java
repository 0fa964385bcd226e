package course.grader.intake;

import course.judge.AnswerFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/**
 * The bytes of one file.
 *
 * @param at where they are
 * @param bytes as they were handed in; of many the first alone
 * @param sha256 of all of them
 * @param tooLarge whether there are more than are kept: then they are read anew where they are
 *     needed
 */
record FileContents(Location at, byte[] bytes, byte[] sha256, boolean tooLarge) {

    /** Beyond this nobody needs to know a file again, for no judge reads it. */
    private static final long MOST_BYTES = 600L << 20;

    /** What can be read of a file. */
    enum Form {
        NOTEBOOK,
        JAVA,
        NEITHER
    }

    /** What is done with the bytes while the file is open. */
    interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    /**
     * Reads it, from its zip where it lies in one; never more than is allowed, whatever is said.
     */
    static FileContents read(Location at) throws IOException {
        return opened(at, in -> read(at, in));
    }

    private static FileContents read(Location at, InputStream in) throws IOException {
        MessageDigest digest = newDigest();
        byte[] first = in.readNBytes(OpenZip.MOST_BYTES);
        digest.update(first);
        byte[] block = new byte[1 << 16];
        long left = MOST_BYTES;
        boolean more = false;
        int read;
        while (left > 0 && (read = in.read(block)) >= 0) {
            digest.update(block, 0, read);
            left -= read;
            more = true;
        }
        return new FileContents(at, first, digest.digest(), more);
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T opened(Location at, Use<T> use) throws IOException {
        if (at.isOnDisk()) {
            if (!Files.isRegularFile(at.file(), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is gone, or no file any more");
            }
            try (InputStream in = Files.newInputStream(at.file())) {
                return use.of(in);
            }
        }
        int last = at.entries().size() - 1;
        return OpenZip.with(
                at.file(),
                at.entries().subList(0, last),
                zip -> {
                    try (InputStream in = OpenZip.stream(zip, at.entries().get(last))) {
                        return use.of(in);
                    }
                });
    }

    /** For the judge to read the answer from, whole. */
    AnswerFile named(String name) {
        return new AnswerFile(
                name,
                new AnswerFile.Content() {
                    @Override
                    public <T> T read(AnswerFile.Use<T> use) throws IOException {
                        return tooLarge
                                ? opened(at, use::of)
                                : use.of(new ByteArrayInputStream(bytes));
                    }
                });
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
        return AnswerFile.text(bytes);
    }
}
