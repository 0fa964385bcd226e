package course.cli;

import java.util.concurrent.Callable;

/** Stands in {@code --help} for a command of the design until there is one. */
record PlannedCommand(String name) implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new CourseException(
                "./course " + name + " is not built yet.", "./course --help lists what is.");
    }
}
