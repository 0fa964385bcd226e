package course.judge.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A programmer's wording of a failed assertion, made a sentence. */
final class Sentences {

    /** Which thread it was, at the end of what the explorer says. */
    private static final String OF_A_THREAD = "(?: \\([Tt]hread.*\\))?";

    private static final Pattern EXPECTED =
            Pattern.compile(
                    "(?s)(.*?)(?:\\s*==>\\s*)?expected: <(.*)> but was: <(.*?)>" + OF_A_THREAD);

    /** What an assertion adds to its sentence, somewhere within another one. */
    private static final Pattern ADDED =
            Pattern.compile(
                    "\\s*==>\\s*expected: <(?:true|false)> but was: <(?:true|false)>"
                            + "|(?:org[.]opentest4j[.])?AssertionFailedError: ");

    /** {@code assertNotSame} and {@code assertNotNull}: their own words say what went wrong. */
    private static final Pattern NOT =
            Pattern.compile("(?s)(.+?)\\s*==>\\s*expected: not (?:same|<null>).*");

    private static final Pattern OTHER_EXCEPTION =
            Pattern.compile(
                    "(?s)(?:(.+?)\\s*==>\\s*)?Unexpected exception type thrown, expected: <(.*)> but was:"
                            + " <(.*?)>"
                            + OF_A_THREAD);

    private static final Pattern NO_EXCEPTION =
            Pattern.compile(
                    "(?s)(?:(.+?)\\s*==>\\s*)?Expected (\\S+) to be thrown, but nothing was"
                            + " thrown[.]"
                            + OF_A_THREAD);

    private static final Pattern THREAD = Pattern.compile("(?s)(.*) \\(thread main\\)");

    /** A sentence that begins with code, whose first letter stays as it is. */
    private static final Pattern CALL = Pattern.compile("\\w+[.(]\\S");

    private Sentences() {}

    /** {@code The balance ==> expected: <0> but was: <1>} is {@code The balance is 1, …}. */
    static String plain(String message) {
        Matcher not = NOT.matcher(message);
        if (not.matches()) {
            return not.group(1).strip() + ".";
        }
        Matcher other = OTHER_EXCEPTION.matcher(message);
        if (other.matches()) {
            String instead = simple(other.group(3)) + " is thrown, it should be ";
            return capital(before(other.group(1)) + instead + simple(other.group(2)) + ".");
        }
        Matcher nothing = NO_EXCEPTION.matcher(message);
        if (nothing.matches()) {
            String missing = simple(nothing.group(2));
            return capital(
                    before(nothing.group(1)) + "nothing is thrown, it should be " + missing + ".");
        }
        Matcher expected = EXPECTED.matcher(message);
        if (expected.matches()) {
            String what = expected.group(1).isBlank() ? "The result" : expected.group(1).strip();
            if (isBoolean(expected.group(2)) && !expected.group(1).isBlank() && !isCall(what)) {
                return what + ".";
            }
            String verb = isCall(what) ? " gives " : " is ";
            return what
                    + verb
                    + value(expected.group(3))
                    + ", it should be "
                    + value(expected.group(2))
                    + ".";
        }
        Matcher thread = THREAD.matcher(message);
        String said = thread.matches() ? thread.group(1) : message;
        return capital(said);
    }

    /** A sentence that tells of an assertion that failed, without that assertion's own wording. */
    static String within(String message) {
        return ADDED.matcher(message).replaceAll("");
    }

    private static String capital(String said) {
        return said.isEmpty() || CALL.matcher(said).lookingAt()
                ? said
                : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private static String before(String what) {
        return what == null || what.isBlank() ? "" : what.strip() + ": ";
    }

    private static String value(String shown) {
        return shown.isBlank() ? "nothing" : shown;
    }

    /** A class without its package. */
    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static boolean isBoolean(String value) {
        return value.equals("true") || value.equals("false");
    }

    /** What ends in a call, such as "b was locked, tryLock()", gives something. */
    private static boolean isCall(String what) {
        return what.endsWith(")");
    }
}
