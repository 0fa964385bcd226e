package course.judge.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/**
 * One message from the child that runs the tests: a word and some texts. Each carries the run's
 * secret, which the child got from its parent before any class of the answer was loaded; what does
 * not carry it was not written by the runner.
 *
 * @param word {@link #BEGIN}, {@link #END} or {@link #DONE}
 */
record Frame(String word, List<String> texts) {

    /** A test has begun: its id. */
    static final String BEGIN = "BEGIN";

    /** A test has ended: its id and what {@link Report#texts()} lists. */
    static final String END = "END";

    /** All tests have ended. */
    static final String DONE = "DONE";

    static final int SECRET_BYTES = 32;

    private static final int LONGEST_TEXT = 64 << 10;
    private static final int MOST_TEXTS = 1 << 17;

    void write(DataOutputStream out, byte[] secret) throws IOException {
        out.write(secret);
        writeText(out, word);
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
        out.flush();
    }

    /**
     * @return the next frame, or null at the end of the stream
     * @throws IOException if what comes is not one of the runner's frames
     */
    static Frame read(DataInputStream in, byte[] secret) throws IOException {
        byte[] found = in.readNBytes(SECRET_BYTES);
        if (found.length == 0) {
            return null;
        }
        if (found.length < SECRET_BYTES) {
            throw new EOFException("the message is cut off");
        }
        if (!MessageDigest.isEqual(found, secret)) {
            throw new IOException("a message without the run's secret");
        }
        String word = readText(in);
        int count = in.readInt();
        if (count < 0 || count > MOST_TEXTS) {
            throw new IOException("a message of " + count + " texts");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return new Frame(word, List.copyOf(texts));
    }

    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = Math.min(bytes.length, LONGEST_TEXT);
        out.writeInt(length);
        out.write(bytes, 0, length);
    }

    static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the message is cut off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
