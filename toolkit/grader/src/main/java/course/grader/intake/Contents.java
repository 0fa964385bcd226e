package course.grader.intake;

import course.judge.Answer;
import course.judge.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What one handed-in file says.
 *
 * @param bytes as they were handed in; empty where they are too many
 * @param tooLarge whether they were more than are read
 */
public record Contents(byte[] bytes, boolean tooLarge) {

    /** A notebook of the course with its pictures has some 100 kB. */
    static final int MOST_BYTES = 20 << 20;

    /** Far more than an answer; what is longer would only hold the compiler up. */
    private static final int LONGEST_ANSWER = 300_000;

    /**
     * Reads it, from its zip where it lies in one; never more than is allowed, whatever its header
     * says.
     */
    public static Contents read(HandedIn handedIn) throws IOException {
        if (handedIn.entry().isEmpty()) {
            if (!Files.isRegularFile(handedIn.file(), LinkOption.NOFOLLOW_LINKS)) {
                throw new IOException("it is gone, or no file any more");
            }
            try (InputStream in = Files.newInputStream(handedIn.file())) {
                return limited(in);
            }
        }
        try (var zip = new ZipFile(handedIn.file().toFile())) {
            ZipEntry entry = zip.getEntry(handedIn.entry());
            if (entry == null) {
                throw new IOException("it is gone from the zip");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                return limited(in);
            }
        }
    }

    private static Contents limited(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
                ? new Contents(java.util.Arrays.copyOf(bytes, MOST_BYTES), true)
                : new Contents(bytes, false);
    }

    /** By which the gradebook knows a submission again; of what was read. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer in it.
     *
     * @throws BadInput when there is none, saying what to do
     */
    public Answer answer(HandedIn handedIn) {
        if (tooLarge) {
            throw new BadInput(
                    "It has more than "
                            + (MOST_BYTES >> 20)
                            + " MB. Clear the notebook's outputs (Edit, Clear Outputs of All Cells)"
                            + " and hand it in again.");
        }
        Path name =
                Path.of(handedIn.entry().isEmpty() ? handedIn.file().toString() : handedIn.entry());
        Answer answer = Answer.parse(name.getFileName(), text());
        if (answer.source().length() > LONGEST_ANSWER) {
            throw new BadInput(
                    "The answer has "
                            + answer.source().length()
                            + " characters; more than "
                            + LONGEST_ANSWER
                            + " are not judged.");
        }
        return answer;
    }

    private String text() {
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
