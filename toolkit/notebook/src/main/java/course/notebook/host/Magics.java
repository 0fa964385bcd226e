package course.notebook.host;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kernel's magics: {@code %classpath %load %time %%time} do what they do there; those that
 * download are refused, because a notebook of the course must run without a network.
 */
final class Magics {

    private static final Pattern CELL = Pattern.compile("\\A%%(\\w.*?)\\R(.+)\\z", Pattern.DOTALL);
    private static final Pattern LINE =
            Pattern.compile("^(\\s*|[^\"\\n]*=\\s*)%(\\w.*?)$", Pattern.MULTILINE);

    private Magics() {}

    /** The Java that stands for the cell's source; the number of lines stays the same. */
    static String toJava(String source) {
        Matcher cell = CELL.matcher(source);
        if (cell.matches()) {
            List<String> words = words(cell.group(1));
            refuseUnknown("%%", words.getFirst(), List.of("time"));
            return call("timed", List.of(cell.group(2)));
        }
        return LINE.matcher(source)
                .replaceAll(
                        match -> Matcher.quoteReplacement(match.group(1) + line(match.group(2))));
    }

    private static String line(String magic) {
        List<String> words = words(magic);
        String name = words.getFirst();
        refuseUnknown("%", name, List.of("classpath", "load", "time"));
        if (name.equals("time")) {
            return call("timed", List.of(magic.substring("time".length()).trim()));
        }
        return call(name, words.subList(1, words.size()));
    }

    private static void refuseUnknown(String sign, String name, List<String> known) {
        if (known.contains(name)) {
            return;
        }
        if (name.toLowerCase(Locale.ROOT).matches("maven.*|loadfrompom|addmaven.*|jars")) {
            throw new IllegalArgumentException(
                    sign
                            + name
                            + " downloads or loads libraries; a notebook of the course uses the JDK"
                            + " and the toolkit only. Remove the magic.");
        }
        throw new IllegalArgumentException(
                sign
                        + name
                        + " is no magic of the kernel; known here: "
                        + String.join(", ", known));
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.trim().split("\\s+"));
    }

    private static String call(String method, List<String> arguments) {
        StringBuilder java = new StringBuilder(MagicCalls.class.getName() + "." + method + "(");
        String separator = "";
        for (String argument : arguments) {
            java.append(separator).append(literal(argument));
            separator = ", ";
        }
        return java.append(");").toString();
    }

    private static String literal(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "")
                        .replace("\n", "\\n")
                + '"';
    }

    static List<String> classPath(List<String> paths) {
        return paths.stream().map(path -> Path.of(path).toAbsolutePath().toString()).toList();
    }
}
