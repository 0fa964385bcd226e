package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The versions that the root pom gives. */
public final class Pins {

    private Pins() {}

    /** The version of a thing, as {@code <thing.version>} says. */
    public static String version(Path home, String thing) throws IOException {
        String pom = Files.readString(home.resolve("pom.xml"));
        Matcher version =
                Pattern.compile("<" + Pattern.quote(thing) + "\\.version>([^<]+)<").matcher(pom);
        if (!version.find()) {
            throw new IOException("the root pom gives no version for " + thing);
        }
        return version.group(1);
    }
}
