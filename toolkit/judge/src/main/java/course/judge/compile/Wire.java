package course.judge.compile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * How texts and bytes travel between the judge and its compile worker: a length, then the bytes.
 */
final class Wire {

    /** Far above any class file or message of an honest answer. */
    private static final int LARGEST = 16 << 20;

    private Wire() {}

    static void writeText(DataOutputStream out, String text) throws IOException {
        writeBytes(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LARGEST) {
            throw new IOException("a length of " + length + " bytes is not one of ours");
        }
        return in.readNBytes(length);
    }
}
