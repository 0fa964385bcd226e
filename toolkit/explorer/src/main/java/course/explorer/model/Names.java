package course.explorer.model;

import course.explorer.race.Location;
import java.util.Locale;
import java.util.regex.Pattern;

/** How things of the program are called in traces and messages. */
final class Names {

    /** The classes that JShell puts a session's variables in. */
    private static final Pattern SESSION = Pattern.compile("REPL\\.\\$JShell\\$\\w+");

    static final String PROGRAM = "program";
    static final String RELOCATED = "relocated";

    /** In characters. Longer ones help nobody, and there may be one for each schedule. */
    static final int LONGEST_MESSAGE = 1_600;

    /** Of a thread, in characters. */
    static final int LONGEST_NAME = 120;

    private Names() {}

    /**
     * All of it, or three quarters of that from its beginning and one from its end, where values
     * often stand; no character is cut in two.
     */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest * 3 / 4;
        int from = text.length() - longest / 4;
        String beginning =
                text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
        String rest = text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
        int left = text.length() - beginning.length() - rest.length();
        return beginning
                + String.format(Locale.ROOT, "… (%,d characters are left out) …", left)
                + rest;
    }

    /** Which classes a class is one of: {@link #PROGRAM}, {@link #RELOCATED} or others. */
    static String home(Class<?> c) {
        ClassLoader loader = c.getClassLoader();
        if (loader == null) {
            return "";
        }
        boolean prepared = loader == Names.class.getClassLoader() && c.getName().startsWith("sim.");
        return prepared ? RELOCATED : String.valueOf(loader.getName());
    }

    static String of(Object o) {
        return switch (o) {
            case null -> "null";
            case Class<?> c -> simple(c) + ".class";
            case ModelThread t -> thread(t.shownName());
            case Strand s -> thread(s.thread.shownName());
            case Output stream -> stream.name();
            case Gate g when !Execution.tracing -> g.toString();
            case Object any when Execution.tracing -> ObjectNames.of(any);
            default -> article(simple(o.getClass()));
        };
    }

    private static String thread(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("thread") ? name : "thread " + name;
    }

    static String article(String name) {
        return name.isEmpty() ? "a lambda" : name;
    }

    static String simple(Class<?> c) {
        if (c.isArray()) {
            return simple(c.getComponentType()) + "[]";
        }
        if (c == PlainObject.class) {
            return "Object";
        }
        if (ModelText.class.isAssignableFrom(c)) {
            return plain(c.getName());
        }
        String name = c.getName();
        int lambda = name.indexOf("$$Lambda");
        if (lambda >= 0) {
            return "";
        }
        name = name.substring(name.lastIndexOf('.') + 1);
        String inner = name.substring(name.lastIndexOf('$') + 1);
        return inner.isEmpty() || Character.isDigit(inner.charAt(0)) ? name : inner;
    }

    /** A class by the name a programmer gave it. */
    static String plain(String binaryName) {
        String name = binaryName.startsWith("sim.") ? binaryName.substring(4) : binaryName;
        name = name.substring(name.lastIndexOf('.') + 1);
        if (name.startsWith("Model")) {
            name = name.substring(5);
        }
        return name.substring(name.lastIndexOf('$') + 1);
    }

    /** One variable of a traced execution: "Account 2.balance", "forks[0]", "count". */
    static String field(Location l, Fields.Field f) {
        if (l.index >= 0 && l.owner != null) {
            return ObjectNames.of(l.owner) + "[" + l.index + "]";
        }
        boolean owned = l.owner != null && ObjectNames.isReached(l.owner);
        return owned && !(l.owner instanceof Class<?>)
                ? ObjectNames.of(l.owner) + "." + f.name
                : field(f, l.index);
    }

    /**
     * A field as a reader knows it: "Account.balance"; a variable of a JShell session by its name.
     */
    static String field(Fields.Field f, int index) {
        if (index >= 0) {
            return "element [" + index + "] of an array";
        }
        if (f.owner.equals("output")) {
            return "the output";
        }
        if (f.owner.equals("iterator")) {
            return "the position of an iterator";
        }
        if (f.owner.equals("exception")) {
            return "the causes of an exception";
        }
        return SESSION.matcher(f.owner).matches() ? f.name : plain(f.owner) + "." + f.name;
    }
}
