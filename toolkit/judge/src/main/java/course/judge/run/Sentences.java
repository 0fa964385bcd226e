package course.judge.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A programmer's wording of a failed assertion, made a sentence. */
final class Sentences {

    private static final Pattern EXPECTED =
            Pattern.compile(
                    "(?s)(.*?)(?:\\s*==>\\s*)?expected: <(.*)> but was: <(.*?)>(?: \\(thread .*\\))?");

    private static final Pattern THREAD = Pattern.compile("(?s)(.*) \\(thread main\\)");

    private Sentences() {}

    /** {@code The balance ==> expected: <0> but was: <1>} is {@code The balance is 1, …}. */
    static String plain(String message) {
        Matcher expected = EXPECTED.matcher(message);
        if (expected.matches()) {
            String what = expected.group(1).isBlank() ? "The result" : expected.group(1).strip();
            if (isBoolean(expected.group(2)) && !expected.group(1).isBlank() && !isCall(what)) {
                return what + ".";
            }
            return what + " is " + expected.group(3) + ", it should be " + expected.group(2) + ".";
        }
        Matcher thread = THREAD.matcher(message);
        String said = thread.matches() ? thread.group(1) : message;
        return said.isEmpty() ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1);
    }

    private static boolean isBoolean(String value) {
        return value.equals("true") || value.equals("false");
    }

    /** What ends in a call, such as "b was locked, tryLock()", wants its result told. */
    private static boolean isCall(String what) {
        return what.endsWith(")");
    }
}
