package course.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of a hand-in. It is read when an answer is read from it, in one go and with little
 * memory however large it is.
 *
 * @param name with its ending, as messages name it
 * @param content its bytes
 */
public record AnswerFile(String name, Content content) {

    /** More is no notebook, whatever a zip says of itself. */
    private static final long MOST_BYTES = 512L << 20;

    /** What is done with the bytes while they can be read. */
    @FunctionalInterface
    public interface Use<T> {
        T of(InputStream in) throws IOException;
    }

    /** How to get at the bytes; called once for each reading. */
    public interface Content {
        <T> T read(Use<T> use) throws IOException;
    }

    /** What is done with the text. */
    @FunctionalInterface
    public interface TextUse<T> {
        T of(Reader text) throws IOException;
    }

    /** A file on the disk. */
    public static AnswerFile of(Path file) {
        return new AnswerFile(
                file.getFileName().toString(),
                new Content() {
                    @Override
                    public <T> T read(Use<T> use) throws IOException {
                        try (InputStream in = Files.newInputStream(file)) {
                            return use.of(in);
                        }
                    }
                });
    }

    /** Those bytes as text, as far as they are; without the mark of their encoding. */
    public static String text(byte[] bytes) {
        int mark = mark(bytes);
        return new String(bytes, mark, bytes.length - mark, charset(bytes));
    }

    /**
     * Reads its text, in UTF-8, or in UTF-16 if it begins so; without the mark.
     *
     * @throws java.nio.charset.CharacterCodingException if it is neither
     * @throws BadInput if it is too long for a notebook
     */
    public <T> T read(TextUse<T> use) throws IOException {
        return content.read(in -> use.of(reader(new PushbackInputStream(new Limited(in), 3))));
    }

    private static Reader reader(PushbackInputStream bytes) throws IOException {
        byte[] first = bytes.readNBytes(3);
        int mark = mark(first);
        bytes.unread(first, mark, first.length - mark);
        return new BufferedReader(
                new InputStreamReader(
                        bytes,
                        charset(first)
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    /** The length of the mark. */
    private static int mark(byte[] first) {
        if (begins(first, 0xEF, 0xBB, 0xBF)) {
            return 3;
        }
        return begins(first, 0xFF, 0xFE) || begins(first, 0xFE, 0xFF) ? 2 : 0;
    }

    /** A text in UTF-16 without a mark has a zero in one of its first bytes, if it is Java. */
    private static Charset charset(byte[] first) {
        if (begins(first, 0xFF, 0xFE) || first.length > 1 && first[0] != 0 && first[1] == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(first, 0xFE, 0xFF) || first.length > 1 && first[0] == 0 && first[1] != 0
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static final class Limited extends java.io.FilterInputStream {
        private long left = MOST_BYTES;

        Limited(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new BadInput(
                        "It has more than "
                                + (MOST_BYTES >> 20)
                                + " MB. Clear the notebook's outputs (Edit, Clear Outputs of All"
                                + " Cells) and hand it in again.");
            }
        }
    }
}
