package course.tests.grader;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A student's repository, as its owner works on it; others fetch from its folder. */
record GitRepository(Path folder) {

    static GitRepository in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var repository = new GitRepository(folder);
        repository.git("init", "--quiet", "--initial-branch=main", "--template=");
        return repository;
    }

    String address() {
        return folder.toUri().toString();
    }

    GitRepository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /**
     * Commits all there is.
     *
     * @param date that the commit claims
     * @return its id
     */
    String commit(String date) throws IOException, InterruptedException {
        git("add", "--all");
        git(List.of("GIT_COMMITTER_DATE=" + date), "commit", "--quiet", "--allow-empty", "-m", "x");
        return git("rev-parse", "HEAD").strip();
    }

    String git(String... arguments) throws IOException, InterruptedException {
        return git(List.of(), arguments);
    }

    private String git(List<String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("env", "GIT_CONFIG_GLOBAL=/dev/null"));
        command.addAll(environment);
        command.addAll(List.of("git", "-C", folder.toString(), "-c", "user.name=a"));
        command.addAll(List.of("-c", "user.email=a@b.example", "-c", "commit.gpgSign=false"));
        command.addAll(List.of("-c", "protocol.file.allow=always"));
        command.addAll(List.of(arguments));
        CourseCommand done = CourseCommand.run(command);
        if (done.exit() != 0) {
            throw new AssertionError(String.join(" ", command) + ": " + done.err());
        }
        return done.out();
    }

    /** A tree with these entries, whatever they are called; its id. */
    String tree(String... entries) throws IOException, InterruptedException {
        Path list = Files.writeString(folder.resolve(".git/entries"), String.join("\n", entries));
        String shell = "git -C \"$1\" mktree --missing < \"$2\"";
        var done =
                CourseCommand.run(
                        List.of("sh", "-c", shell, "sh", folder.toString(), list.toString()));
        return done.out().strip();
    }
}
