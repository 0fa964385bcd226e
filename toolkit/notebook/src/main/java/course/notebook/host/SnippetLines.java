package course.notebook.host;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;

/**
 * Which line of a cell a stack frame belongs to. JShell puts each statement into a class {@code
 * REPL.$JShell$7}; it translates the frames of exceptions itself, those of running threads are
 * translated here. Not safe for use by several threads but for {@link #inCell}.
 */
final class SnippetLines {

    private static final Pattern RAW_FRAME =
            Pattern.compile(
                    "(REPL\\.\\$JShell\\$\\w+?)(?:[.$][^(]*)?\\(\\$JShell\\$\\w+\\.java:(\\d+)\\)");

    private record Place(Snippet snippet, int firstLine) {}

    private final JShell shell;
    private final List<Place> places = new ArrayList<>();
    private int runningLine;

    SnippetLines(JShell shell) {
        this.shell = shell;
    }

    synchronized void clear() {
        places.clear();
    }

    /** The statement that begins at that line is about to run. */
    synchronized void running(int firstLine) {
        runningLine = firstLine;
    }

    /** The snippet's source begins at that line of the cell, counted from 1. */
    synchronized void add(Snippet snippet, int firstLine) {
        places.add(new Place(snippet, firstLine));
    }

    /** The line of the cell for the topmost of the frames that lies in it, 0 if none does. */
    synchronized int lineOf(StackTraceElement[] frames) {
        for (StackTraceElement frame : frames) {
            String file = frame.getFileName();
            if (file == null || !file.startsWith("#")) {
                continue;
            }
            for (Place place : places) {
                if (file.equals("#" + place.snippet.id())) {
                    return place.firstLine + frame.getLineNumber() - 1;
                }
            }
        }
        return 0;
    }

    synchronized int lineOf(Snippet snippet, long position) {
        for (Place place : places) {
            if (place.snippet.id().equals(snippet.id())) {
                int end = (int) Math.clamp(position, 0, snippet.source().length());
                return place.firstLine + newlines(snippet.source().substring(0, end));
            }
        }
        return 0;
    }

    /** A line of a thread dump with the place in the cell, or null when it is in none. */
    synchronized String inCell(String dumpLine) {
        Matcher frame = RAW_FRAME.matcher(dumpLine);
        if (!frame.find()) {
            return null;
        }
        return placeOf(frame.group(1))
                .map(place -> {
                    int line = snippetLine(place.snippet, Integer.parseInt(frame.group(2)));
                    return "line " + (place.firstLine + line);
                })
                .orElse(null);
    }

    /** A statement that has not ended is known to the shell, but has no place yet. */
    private Optional<Place> placeOf(String className) {
        Stream<Place> running = shell.snippets().map(snippet -> new Place(snippet, runningLine));
        return Stream.concat(places.stream(), running)
                .filter(place -> className.equals(className(place.snippet)))
                .findFirst();
    }

    static int newlines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    /** From 0; JShell keeps the table to itself, so without it the statement's first line. */
    private static int snippetLine(Snippet snippet, int wrappedLine) {
        try {
            Object wrap = internal(Snippet.class, "outerWrap").invoke(snippet);
            Method lines = internal(wrap.getClass(), "wrapLineToSnippetLine", int.class);
            return Math.max(0, (int) lines.invoke(wrap, wrappedLine - 1));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return 0;
        }
    }

    private static String className(Snippet snippet) {
        try {
            return (String) internal(Snippet.class, "classFullName").invoke(snippet);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private static Method internal(Class<?> type, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        for (Class<?> holder = type; holder != null; holder = holder.getSuperclass()) {
            try {
                Method method = holder.getDeclaredMethod(name, parameters);
                method.setAccessible(true);
                return method;
            } catch (NoSuchMethodException e) {
                continue;
            }
        }
        throw new NoSuchMethodException(type + "." + name);
    }
}
