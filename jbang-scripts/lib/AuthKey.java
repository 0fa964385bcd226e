import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that both ends of a connection must know, as Python's {@code authkey}. The key itself never
 * travels: each side sends random bytes, and the other answers with their HMAC (RFC 2104, SHA-256)
 * under the key. A side's role is part of what is signed, so that nobody can pass by sending our
 * own question back to us.
 */
final class AuthKey {

    private static final int QUESTION = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private AuthKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    /** The key of that text; it must not be empty. */
    static AuthKey of(String text) {
        if (text == null || text.isEmpty()) {
            throw Script.misuse("the key must not be empty");
        }
        return new AuthKey(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A new key as text, for a child's environment: its arguments can be read by everyone on the
     * machine.
     */
    static String randomText() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The side that was called: asks first. Throws when the caller does not know the key. */
    void checkCaller(Frames frames) throws IOException {
        demand(frames, "caller");
        prove(frames, "owner");
    }

    /** The side that calls: answers first. Throws when either side does not know the key. */
    void checkOwner(Frames frames) throws IOException {
        prove(frames, "caller");
        demand(frames, "owner");
    }

    private void demand(Frames frames, String role) throws IOException {
        byte[] question = new byte[QUESTION];
        RANDOM.nextBytes(question);
        frames.send(question);
        byte[] answer = frames.receive();
        if (answer == null) {
            throw new EOFException(
                    "the other side went away before it proved that it knows the key");
        }
        boolean right = MessageDigest.isEqual(answer, sign(role, question));
        frames.send(right ? "welcome" : "wrong key");
        if (!right) {
            throw new IOException("wrong key: the other side may not come in");
        }
    }

    private void prove(Frames frames, String role) throws IOException {
        byte[] question = frames.receive();
        if (question == null) {
            throw new EOFException("the other side went away before it asked for the key");
        }
        if (question.length != QUESTION) {
            throw new IOException("the other side does not ask for a key as we do");
        }
        frames.send(sign(role, question));
        if (!"welcome".equals(frames.receiveText())) {
            throw new IOException("wrong key: the other side does not let us in");
        }
    }

    private byte[] sign(String role, byte[] question) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(role.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(question);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
