package course.cli;

import course.grader.TeachersWords;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** What the teacher says about single students and teams. */
final class PeopleOptions {

    @Option(
            names = "--roster",
            paramLabel = "FILE.csv",
            description =
                    "Who is in the class: id, name, aliases, email, team, extension, repository."
                            + " \"none\" takes it back.")
    private String roster;

    @Option(
            names = "--points",
            paramLabel = "STUDENT/EXERCISE=N",
            description =
                    "Points that you give instead of the judge, or for work that came as no file;"
                            + " \"judge\" takes its own again.")
    private List<String> points = List.of();

    @Option(
            names = "--comment",
            paramLabel = "STUDENT/EXERCISE=TEXT",
            description = "A comment for the student. Points and comments survive every regrade.")
    private List<String> comments = List.of();

    @Option(
            names = "--extension",
            paramLabel = "WHO[/EXERCISE]=TIME",
            description =
                    "More time for a student or a team: 2026-11-05T20:00, +3d, +12h; \"none\" takes"
                            + " it back.")
    private List<String> extensions = List.of();

    @Option(
            names = "--team",
            paramLabel = "TEAM[/EXERCISE]=NAME;NAME",
            description = "Who hands in together; \"none\" dissolves the team.")
    private List<String> teams = List.of();

    @Option(
            names = "--merge",
            arity = "2",
            paramLabel = "NAME",
            description = "What is called the first name is the second's; --split undoes it.")
    private List<String> merged = List.of();

    @Option(names = "--split", paramLabel = "NAME", description = "Undoes --merge.")
    private List<String> split = List.of();

    @Option(
            names = "--forget",
            paramLabel = "NAME",
            description = "Leave this student out of everything; --remember undoes it.")
    private List<String> forgotten = List.of();

    @Option(names = "--remember", paramLabel = "NAME", description = "Undoes --forget.")
    private List<String> remembered = List.of();

    @Option(
            names = "--request",
            paramLabel = "FILE",
            description =
                    "Take students' requests to look again out of a text, such as a mail: the lines"
                            + " that their pages give them, and what stands below.")
    private List<Path> requests = List.of();

    @Option(
            names = "--answer",
            paramLabel = "STUDENT/EXERCISE=TEXT",
            description =
                    "Close such a request; the student reads the text. No text opens it again.")
    private List<String> answers = List.of();

    /** Who everybody is comes first, for what follows may use the names. */
    void apply(TeachersWords words, Consumer<String> tell)
            throws IOException, InterruptedException {
        if (roster != null) {
            readRoster(words).forEach(tell);
        }
        split.forEach(each -> tell.accept(words.split(each)));
        for (int i = 0; i + 1 < merged.size(); i += 2) {
            tell.accept(words.merge(merged.get(i), merged.get(i + 1)));
        }
        remembered.forEach(each -> tell.accept(words.remember(each)));
        forgotten.forEach(each -> tell.accept(words.forget(each)));
        teams.forEach(each -> tell.accept(words.setTeam(each)));
        extensions.forEach(each -> tell.accept(words.extend(each)));
        for (String each : points) {
            tell.accept(words.setPoints(each));
        }
        comments.forEach(each -> tell.accept(words.setComment(each)));
        for (Path each : requests) {
            words.requests().collect(existing(each)).forEach(tell);
        }
        answers.forEach(each -> tell.accept(words.requests().answer(each)));
    }

    private List<String> readRoster(TeachersWords words) throws IOException {
        try {
            return words.setRoster(roster);
        } catch (NoSuchFileException e) {
            throw new BadInput("There is no file " + roster + ".");
        }
    }

    private static Path existing(Path file) {
        if (!java.nio.file.Files.isRegularFile(file)) {
            throw new BadInput("There is no file " + file + ".");
        }
        return file;
    }
}
