package course.judge.run;

import java.util.Locale;

/**
 * Words in which an answer had a hand, made fit to be told: of a length that can be read, and
 * without characters that would do something to a terminal or a page. Reading what was thrown runs
 * code of the answer, which may fail in its turn.
 */
final class Told {

    /** In characters: a promise's sentence with its values. */
    private static final int LONGEST_MESSAGE = 2_000;

    /** In characters, of the end that is kept of a longer message: values often stand there. */
    private static final int END = 400;

    /** In characters: a thread, a variable, a step. */
    private static final int LONGEST_NAME = 200;

    private Told() {}

    /** The message of what was thrown; nothing if it has none. */
    static String messageOf(Throwable thrown) {
        String message;
        try {
            message = thrown.getMessage();
        } catch (Throwable broken) {
            return "its message cannot be read (" + broken.getClass().getSimpleName() + ")";
        }
        return message == null ? "" : message(message);
    }

    /** Beginning and end of it, if it is long. */
    static String message(String text) {
        if (text.length() <= LONGEST_MESSAGE) {
            return plain(text);
        }
        String beginning = beginning(text, LONGEST_MESSAGE - END);
        int from = text.length() - END;
        String end = text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
        int left = text.length() - beginning.length() - end.length();
        return plain(beginning)
                + String.format(Locale.ROOT, "… (%,d characters are left out) …", left)
                + plain(end);
    }

    /** The name of a thread or variable, or one step of a trace. */
    static String name(String text) {
        return text.length() <= LONGEST_NAME
                ? plain(text)
                : plain(beginning(text, LONGEST_NAME - 1)) + "…";
    }

    private static String beginning(String text, int length) {
        boolean inTwo = Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, inTwo ? length - 1 : length);
    }

    /** Line ends and tabs stay; halves of characters, controls and turns of direction do not. */
    private static String plain(String text) {
        return text.codePoints()
                .map(each -> isPlain(each) ? each : 0xFFFD)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPlain(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> character == 0x200D || character == 0x00AD;
            default -> true;
        };
    }
}
