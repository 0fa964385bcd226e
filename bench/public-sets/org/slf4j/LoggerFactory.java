package org.slf4j;

/** Stands in for SLF4J where programs are explored: their messages are part of their outcomes. */
public final class LoggerFactory {

    private LoggerFactory() {}

    public static Logger getLogger(Class<?> of) {
        return new Logger();
    }

    public static Logger getLogger(String name) {
        return new Logger();
    }
}
