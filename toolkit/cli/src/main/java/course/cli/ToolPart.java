package course.cli;

import java.util.List;

/**
 * A program of the system that only some things need: looked for, never installed.
 *
 * @param commands the names it goes by, the likeliest first
 * @param todo how to get it
 */
record ToolPart(String name, String purpose, List<String> commands, String todo) implements Part {

    static final ToolPart CHROMIUM =
            new ToolPart(
                    "chromium",
                    "Chromium, for the test of the real page",
                    List.of("chromium", "chromium-browser", "google-chrome"),
                    "Only ./course test uses it. Debian: sudo apt install chromium.");

    static final ToolPart BUBBLEWRAP =
            new ToolPart(
                    "bubblewrap",
                    "bubblewrap, the strongest sandbox for answers",
                    List.of("bwrap"),
                    "Answers run without it, in a plain child JVM. Debian, Ubuntu: sudo apt install bubblewrap.");

    @Override
    public State look() {
        for (String command : commands) {
            var answer = Child.ask(List.of(command, "--version"));
            if (answer.well()) {
                return new State.Present(
                        answer.output().lines().reduce("", (a, b) -> b), command + " on PATH");
            }
        }
        return new State.Missing("none of " + String.join(", ", commands) + " on PATH", todo);
    }

    @Override
    public boolean installable() {
        return false;
    }

    @Override
    public boolean optional() {
        return true;
    }

    @Override
    public boolean onlyForTeachers() {
        return this == CHROMIUM;
    }

    @Override
    public void install(Progress progress) {
        throw new UnsupportedOperationException(name());
    }
}
