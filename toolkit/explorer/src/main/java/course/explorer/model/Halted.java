package course.explorer.model;

/**
 * Where a strand stands that does not run: the line of the program, and the method of the JDK that
 * the program called there, if any.
 *
 * @param source as {@code File.java:7}, or empty
 * @param call as {@code CompletableFuture.join()}, or empty
 */
record Halted(String source, String call) {

    static Halted at(Strand s) {
        return in(s.continuation.getStackTrace());
    }

    /** Where the program was when it threw that, or when it called what threw it. */
    static Halted at(Throwable thrown) {
        StackTraceElement[] stack;
        try {
            stack = thrown.getStackTrace();
        } catch (Throwable itsOwn) { // a program's exception may override it
            stack = new StackTraceElement[0];
        }
        return in(stack);
    }

    private static Halted in(StackTraceElement[] stack) {
        String call = "";
        for (StackTraceElement frame : stack) {
            String type = frame.getClassName();
            if (Names.PROGRAM.equals(frame.getClassLoaderName())) {
                if (frame.getLineNumber() > 0 && !BridgeName.isOne(frame.getMethodName())) {
                    return new Halted(frame.getFileName() + ":" + frame.getLineNumber(), call);
                }
            } else if (type.startsWith("sim.")) {
                call = Tracer.call(Names.plain(type), frame.getMethodName());
            }
        }
        return new Halted("", call);
    }

    /** What one that is parked waits for: a permit of its own asking, or whatever the JDK does. */
    static String awaited(Strand s) {
        String call = at(s).call();
        boolean own = call.isEmpty() || call.startsWith("LockSupport.");
        return own ? "a permit" : "a wake-up in " + call;
    }
}
