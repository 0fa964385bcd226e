package org.slf4j;

/** Prints messages to the standard output, without levels and times. */
public final class Logger {

    Logger() {}

    public void debug(String message, Object... values) {
        print(message, values);
    }

    public void info(String message, Object... values) {
        print(message, values);
    }

    public void warn(String message, Object... values) {
        print(message, values);
    }

    public void error(String message, Object... values) {
        print(message, values);
    }

    private static void print(String message, Object... values) {
        String text = message;
        for (Object value : values) {
            int at = text.indexOf("{}");
            text = at < 0 ? text : text.substring(0, at) + value + text.substring(at + 2);
        }
        System.out.println(text);
    }
}
