package course.tests;

import java.util.List;

/** What a terminal gives to a command that is started in its foreground. */
public final class Terminal {

    /**
     * Stands before a command: a process group of its own, which can be sent what Ctrl-C sends. A
     * shell has what it starts in the background ignore that signal, and children inherit it; so it
     * is set back, or the tests themselves could not run in the background.
     */
    public static final List<String> FOREGROUND = List.of("env", "--default-signal=INT", "setsid");

    private Terminal() {}
}
