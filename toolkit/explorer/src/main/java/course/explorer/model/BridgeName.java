package course.explorer.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of the static methods that rewritten code calls in the place of others. Each holds the
 * name of the other one, because the JVM tells of a null by the method that returned it (JEP 358),
 * and who reads that knows the other one only.
 */
public final class BridgeName {

    private static final String BEGINNING = "$for$";

    /** In a method's name there is no '/' and no '.' (JVMS §4.2.2). */
    private static final char SLASH = '·';

    private static final Pattern INSTANCE =
            Pattern.compile("[\\w.$]+\\.\\$for\\$\\d+i\\$([^(\"]+)\\([\\w.$\\[\\]]*(?:, )?");

    private static final Pattern STATIC =
            Pattern.compile("[\\w.$]+\\.\\$for\\$\\d+s\\$([^(\"]+)\\(");

    private BridgeName() {}

    /**
     * @param number which one it is in its class
     * @param owner the binary name of the class whose method it stands for, with slashes
     */
    public static String of(int number, boolean isStatic, String owner, String method) {
        return BEGINNING
                + number
                + (isStatic ? "s$" : "i$")
                + owner.replace('/', SLASH)
                + SLASH
                + method;
    }

    static boolean isOne(String method) {
        return method.startsWith(BEGINNING);
    }

    /** A message with the names of the methods that the program calls. */
    static String plain(String message) {
        return message.contains(BEGINNING) ? called(STATIC, called(INSTANCE, message)) : message;
    }

    private static String called(Pattern bridge, String message) {
        return bridge.matcher(message)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1).replace(SLASH, '.') + "("));
    }
}
