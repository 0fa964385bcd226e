package course.lab;

import course.explorer.Moment;
import course.explorer.Step;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Which line of a cell a step was taken in. JShell puts each statement into a class {@code
 * REPL.$JShell$7} with lines of its own around it.
 */
final class CellLines {

    private static final Pattern PLACE = Pattern.compile("(\\$JShell\\$\\w+)\\.java:(\\d+)");

    private final Map<String, Snippet> snippets = new HashMap<>();

    /**
     * @param kernel the session, or null if there is none
     */
    CellLines(JShell kernel) {
        if (kernel != null) {
            kernel.snippets().forEach(snippet -> snippets.put(className(snippet), snippet));
        }
    }

    /** The step with the line of its cell, or as it is if that is not known. */
    Step in(Step step) {
        Matcher place = PLACE.matcher(step.source());
        Snippet snippet = place.matches() ? snippets.get("REPL." + place.group(1)) : null;
        if (snippet == null) {
            return step;
        }
        int line = line(snippet, Integer.parseInt(place.group(2)));
        List<String> lines = snippet.source().lines().toList();
        if (line < 0 || line >= lines.size()) {
            return step;
        }
        return step.at(name(snippet) + ":" + (line + 1), lines.get(line).strip());
    }

    /** A text in which each place is named as in {@link #in(Step)}. */
    String in(String text) {
        return PLACE.matcher(text)
                .replaceAll(place -> {
                    var there = new Step(1, "", "", place.group(), "", Moment.NOTHING);
                    String named = in(there).source();
                    return Matcher.quoteReplacement(
                            named.equals(place.group()) ? "a line of a cell" : named);
                });
    }

    private static String name(Snippet snippet) {
        return switch (snippet) {
            case MethodSnippet method -> method.name() + "()";
            case TypeDeclSnippet type -> type.name();
            case VarSnippet variable when !variable.source().contains("explore(") ->
                    variable.name();
            default -> "explore";
        };
    }

    /** From 0; JShell keeps the table to itself, so without it -1. */
    private static int line(Snippet snippet, int wrapped) {
        try {
            Object wrap = internal(Snippet.class, "outerWrap").invoke(snippet);
            Method lines = internal(wrap.getClass(), "wrapLineToSnippetLine", int.class);
            return (int) lines.invoke(wrap, wrapped - 1);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return -1;
        }
    }

    private static String className(Snippet snippet) {
        try {
            return (String) internal(Snippet.class, "classFullName").invoke(snippet);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return "";
        }
    }

    private static Method internal(Class<?> type, String name, Class<?>... parameters)
            throws NoSuchMethodException {
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
