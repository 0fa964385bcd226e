package course.bench.grading;

import com.fasterxml.jackson.databind.node.ObjectNode;
import course.notebook.Cell;
import course.notebook.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A made-up class in nbgrader's layout, and the source assignments it worked on: {@code
 * submitted/STUDENT/EXERCISE/EXERCISE.ipynb} and {@code source/EXERCISE/EXERCISE.ipynb}.
 *
 * <p>The notebooks are the course's, cut down to what both graders need: the text, the answer, and
 * a test cell for nbgrader, which alone it runs. The answers are those that the course's own tests
 * have; of two neighbours one is right and one is wrong.
 */
record HandedIn(Path folder, List<Submission> submissions) {

    /**
     * @param maxPoints as the exercise has them
     * @param right whether the answer keeps all promises
     */
    record Submission(String student, String exercise, double maxPoints, boolean right) {

        /** Of the student and the exercise. */
        String name() {
            return name(student, exercise);
        }

        static String name(String student, String exercise) {
            return student + " " + exercise;
        }
    }

    /** What a teacher would let nbgrader run, without a tool that knows schedules. */
    private static final Map<String, String> NBGRADERS_TESTS =
            Map.of(
                    "05-fix-the-race",
                    """
                    {
                        var account = new Account();
                        PlusMinus.run(account, 100_000);
                        if (account.balance() != 0) {
                            throw new AssertionError("changes were lost: " + account.balance());
                        }
                    }\
                    """,
                    "09-break-the-deadlock",
                    """
                    {
                        var a = new Account(1, 1000);
                        var b = new Account(2, 1000);
                        Thread there = Thread.ofPlatform().daemon().start(() -> {
                            for (int i = 0; i < 100_000; i++) Bank.transfer(a, b, 1);
                        });
                        Thread back = Thread.ofPlatform().daemon().start(() -> {
                            for (int i = 0; i < 100_000; i++) Bank.transfer(b, a, 1);
                        });
                        if (!there.join(Duration.ofSeconds(10)) || !back.join(Duration.ofSeconds(10))) {
                            throw new AssertionError("they do not come to an end");
                        }
                        if (Bank.total(a, b) != 2000) {
                            throw new AssertionError("the total is " + Bank.total(a, b));
                        }
                    }\
                    """);

    static HandedIn write(Path home, Path folder, int students) throws IOException {
        deleteTree(folder);
        List<Submission> submissions = new ArrayList<>();
        for (String exercise : NBGRADERS_TESTS.keySet().stream().sorted().toList()) {
            Notebook notebook = notebook(home, exercise);
            write(notebook, folder.resolve("source"), exercise);
            double points = points(home, exercise);
            List<Path> right = answers(home.resolve("tests/exercises/" + exercise + "/right"));
            List<Path> wrong =
                    answers(home.resolve("tests/exercises/" + exercise + "/wrong/ASSERTION"));
            for (int i = 0; i < students; i++) {
                boolean isRight = i % 2 == 0;
                List<Path> kind = isRight ? right : wrong;
                String student = "s%03d".formatted(i + 1);
                String answer = Files.readString(kind.get(i / 2 % kind.size()));
                Cell cell = notebook.gradedCell("answer").orElseThrow();
                write(
                        notebook.withCell(cell.withSource(answer + "// " + student)),
                        folder.resolve("submitted").resolve(student),
                        exercise);
                submissions.add(new Submission(student, exercise, points, isRight));
            }
        }
        return new HandedIn(folder, submissions);
    }

    Path submitted() {
        return folder.resolve("submitted");
    }

    private static double points(Path home, String exercise) {
        return Notebook.read(home.resolve("exercises/" + exercise + ".ipynb"))
                .gradedCell("answer")
                .orElseThrow()
                .metadata()
                .at("/nbgrader/points")
                .asDouble();
    }

    /** Without those that print: a flood of lines makes nbgrader give a notebook up, ungraded. */
    private static List<Path> answers(Path folder) throws IOException {
        List<Path> silent = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (!Files.readString(file).contains("System.out")) {
                    silent.add(file);
                }
            }
        }
        return silent;
    }

    private static Notebook notebook(Path home, String exercise) {
        Notebook whole = Notebook.read(home.resolve("exercises/" + exercise + ".ipynb"));
        Cell answer = whole.gradedCell("answer").orElseThrow();
        List<Cell> cells =
                new ArrayList<>(
                        whole.cells().stream()
                                .filter(cell -> cell.index() <= answer.index())
                                .map(cell ->
                                        cell.isCode() ? cell.withOutputs(List.of(), null) : cell)
                                .toList());
        double points = answer.metadata().at("/nbgrader/points").asDouble();
        ObjectNode answerJson = answer.json().deepCopy();
        nbgrader(answerJson, "answer", true, points);
        cells.set(answer.index(), new Cell(whole.file(), answer.index(), answerJson));
        ObjectNode testJson = answer.json().deepCopy();
        testJson.put("id", "tests");
        nbgrader(testJson, "tests", false, points);
        cells.add(
                new Cell(whole.file(), cells.size(), testJson)
                        .withSource(NBGRADERS_TESTS.get(exercise)));
        return whole.withCells(cells);
    }

    /** An answer that nbgrader does not grade, or a locked test that it does. */
    private static void nbgrader(ObjectNode cell, String id, boolean answer, double points) {
        ObjectNode metadata = cell.putObject("metadata").putObject("nbgrader");
        metadata.put("cell_type", "code")
                .put("schema_version", 3)
                .put("grade_id", id)
                .put("grade", !answer)
                .put("locked", !answer)
                .put("solution", answer)
                .put("task", false);
        if (!answer) {
            metadata.put("points", points);
        }
    }

    private static void write(Notebook notebook, Path folder, String exercise) throws IOException {
        Path own = Files.createDirectories(folder.resolve(exercise));
        notebook.write(own.resolve(exercise + ".ipynb"));
    }

    /** Also of files that nbgrader made read-only. */
    private static void deleteTree(Path tree) throws IOException {
        if (Files.notExists(tree)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
