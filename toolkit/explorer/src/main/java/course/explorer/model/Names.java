package course.explorer.model;

/** How things of the program are called in traces and messages. */
final class Names {

    private Names() {}

    static String of(Object o) {
        return switch (o) {
            case null -> "null";
            case Class<?> c -> simple(c) + ".class";
            case ModelThread t -> "thread " + t.shownName();
            case Strand s -> "thread " + s.thread.shownName();
            default -> article(simple(o.getClass()));
        };
    }

    private static String article(String name) {
        return name.isEmpty() ? "a lambda" : name;
    }

    static String simple(Class<?> c) {
        if (c.isArray()) {
            return simple(c.getComponentType()) + "[]";
        }
        if (c == PlainObject.class) {
            return "Object";
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

    /** A field as a reader knows it: "balance of Account". */
    static String field(Fields.Field f, int index) {
        if (index >= 0) {
            return "element [" + index + "] of an array";
        }
        if (f.owner.equals("output")) {
            return "the output";
        }
        return plain(f.owner) + "." + f.name;
    }
}
