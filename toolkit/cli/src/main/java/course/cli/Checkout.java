package course.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder the course was cloned into, and where things lie in it. */
record Checkout(Path home) {

    /** The checkout whose {@code ./course} started this JVM. */
    static Checkout current() {
        return new Checkout(Path.of(System.getProperty("course.home", "")).toAbsolutePath());
    }

    /** Everything that was installed or made for this checkout; ignored by git, safe to delete. */
    Path state() {
        return home.resolve(".course");
    }

    /** The learner's own copies; ignored by git, never overwritten. */
    Path work() {
        return home.resolve("work");
    }

    Path requirements() {
        return home.resolve("toolkit/cli/requirements.txt");
    }

    /** Where a students' bundle has a program's jars, so that a student needs no Maven. */
    Path jarsOfBundle(String program) {
        return home.resolve("toolkit/cli/target").resolve(program);
    }

    Path venv() {
        return state().resolve("venv");
    }

    /** The interpreter inside the venv. */
    Path python() {
        return venv().resolve(windows() ? "Scripts/python.exe" : "bin/python");
    }

    /** A folder for {@code JUPYTER_PATH}, with our kernel in it. */
    Path jupyter() {
        return state().resolve("jupyter");
    }

    /** The log of one part's installation. */
    Path log(String name) {
        Path logs = state().resolve("logs");
        try {
            Files.createDirectories(logs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return logs.resolve(name + ".log");
    }

    /** Whether this is what students get, without solutions and sources. */
    boolean isBundle() {
        return Files.notExists(home.resolve("solutions"));
    }

    /** What a person does when a file of the course itself is gone. */
    String wholeAgain() {
        return (isBundle()
                        ? "Unpack your teacher's bundle anew"
                        : "git status says what is gone, git restore brings it back")
                + "; your work is in work/ and stays.";
    }

    /**
     * Refuses what only the teacher's copy can do; a students' bundle has no solutions.
     *
     * @param why goes on after "this is a students' bundle"
     * @throws CourseException in a students' bundle
     */
    void needTeachersCopy(String why, String todo) {
        if (isBundle()) {
            throw new CourseException(
                    CourseException.BAD_INPUT, "this is a students' bundle" + why, todo);
        }
    }

    static boolean windows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", windows() ? "java.exe" : "java");
    }
}
