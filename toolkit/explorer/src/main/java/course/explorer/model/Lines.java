package course.explorer.model;

/** {@code java.lang.IO}, printing to where the program's {@code System.out} goes. */
public final class Lines {

    private Lines() {}

    public static void println(Object o) {
        Output.out().println(o);
    }

    public static void println() {
        Output.out().println();
    }

    public static void print(Object o) {
        Output.out().print(o);
    }
}
