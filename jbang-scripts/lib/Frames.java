import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/**
 * Messages on a stream of bytes. A pipe or a socket knows no messages: two writes may arrive as one
 * read, and one write as two. So each message goes behind its length (4 bytes, the highest first).
 *
 * <p>Several threads may send; one may receive.
 */
final class Frames implements AutoCloseable {

    /** A length above this is no message of ours, but a stranger's bytes read as a length. */
    static final int LONGEST = 16 << 20;

    private final DataInputStream in;
    private final DataOutputStream out;
    private final AutoCloseable connection;

    Frames(InputStream in, OutputStream out, AutoCloseable connection) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(new BufferedOutputStream(out));
        this.connection = connection;
    }

    void send(byte[] message) throws IOException {
        synchronized (out) {
            out.writeInt(message.length);
            out.write(message);
            out.flush();
        }
    }

    void send(String message) throws IOException {
        send(message.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Sends an object as Java writes it (Serializable): only between processes that trust each
     * other.
     */
    void sendObject(Serializable object) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(object);
        }
        send(bytes.toByteArray());
    }

    /**
     * The next message, or null at the end of the stream. EOFException: the stream ended within a
     * message.
     */
    byte[] receive() throws IOException {
        int first = in.read();
        if (first < 0) {
            return null;
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        if (length < 0 || length > LONGEST) {
            throw new IOException(
                    "these bytes are no message of ours: the other side does not speak our"
                            + " protocol");
        }
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new EOFException("the other side went away within a message");
        }
        return message;
    }

    /** The next message as text, or null at the end of the stream. */
    String receiveText() throws IOException {
        byte[] message = receive();
        return message == null ? null : new String(message, StandardCharsets.UTF_8);
    }

    /** The next message as an object, or null at the end of the stream. */
    Object receiveObject() throws IOException, ClassNotFoundException {
        byte[] message = receive();
        if (message == null) {
            return null;
        }
        try (var objects = new ObjectInputStream(new ByteArrayInputStream(message))) {
            return objects.readObject();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
