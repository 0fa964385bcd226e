package course.grader.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import course.explorer.Exploration;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * The pages' templates. What is filled in is escaped, but for style and script; those are ours, and
 * a page's Content-Security-Policy names them by their hashes, so that nothing else can run on it.
 */
final class Templates {

    private static final String STYLE = "\n" + resource("style.css");
    private static final String STYLE_AND_STEPPER = STYLE + Exploration.stepperStyle();
    private static final String STEPPER_SCRIPT = "\n" + Exploration.stepperScript();

    /** For a page with steppers: {@code style, script, policyOfContent}. */
    static final Map<String, String> STEPPER =
            Map.of(
                    "style", STYLE_AND_STEPPER,
                    "script", STEPPER_SCRIPT,
                    "policyOfContent",
                            "default-src 'none'; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
                                    .formatted(hash(STYLE_AND_STEPPER), hash(STEPPER_SCRIPT)));

    /** For a page without scripts: {@code style, policyOfContent}. */
    static final Map<String, String> PLAIN =
            Map.of(
                    "style",
                    STYLE,
                    "policyOfContent",
                    "default-src 'none'; style-src %s; base-uri 'none'; form-action 'none'"
                            .formatted(hash(STYLE)));

    private Templates() {}

    static Template of(String name) {
        return Mustache.compiler()
                .escapeHTML(true)
                .emptyStringIsFalse(true)
                .defaultValue("")
                .withLoader(part -> new StringReader(resource(part)))
                .compile(resource(name));
    }

    /** As CSP Level 3 writes the hash of an element's text. */
    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Templates.class.getResourceAsStream(name)) {
            // A browser takes CR LF for LF before it hashes.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
