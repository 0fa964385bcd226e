package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import course.grader.StudentsBundle;
import course.judge.Answer;
import course.judge.Assignment;
import course.judge.CourseFolder;
import course.notebook.Cell;
import course.notebook.Notebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Thirty people who get the students' bundle, solve two exercises as well as they can and hand them
 * in in the ways people do. The answers are those in {@code tests/exercises}, so what each must get
 * is known.
 */
final class ThirtyStudents {

    static final Instant DUE = Instant.parse("2026-11-01T20:00:00Z");

    static final List<String> NAMES =
            List.of(
                    "Ann Lee",
                    "Bo Chen",
                    "Carla Díaz",
                    "Dmitri Orlov",
                    "Eve O'Brien",
                    "Farid Haddad",
                    "Greta Jönsson",
                    "Hana Sato",
                    "Ivan Petrov",
                    "Jun Li",
                    "Kofi Mensah",
                    "Lena Müller",
                    "Mei Wang",
                    "Nils Berg",
                    "Olu Adeyemi",
                    "Pia Rossi",
                    "Quentin Roux",
                    "Rosa Vega",
                    "Sam Cohen",
                    "Tove Lund",
                    "Uma Rao",
                    "Vera Novak",
                    "Will Smith",
                    "Xin Zhao",
                    "Yara Costa",
                    "Zoë Ångström",
                    "<i>Bobby",
                    "Lee",
                    "Lee",
                    "Dana Empty");

    /**
     * @param kind PASSED, or the kind of the failure
     */
    record Expected(String kind, int daysLate) {}

    /** An answer of {@code tests/exercises} and its kind. */
    private record Known(Path file, String kind) {}

    private final Assignment race;
    private final Assignment deadlock;
    private final Path bundle;
    private final Path submitted;
    private final Map<String, Expected> expected = new LinkedHashMap<>();

    private ThirtyStudents(CourseFolder course, Path folder) throws IOException {
        race = course.assignment("05");
        deadlock = course.assignment("09");
        bundle = folder.resolve("bundle");
        submitted = Files.createDirectories(folder.resolve("submitted"));
    }

    /** All of them have handed in when it returns. */
    static ThirtyStudents handIn(CourseFolder course, Path folder) throws Exception {
        var students = new ThirtyStudents(course, folder);
        Path noJbang = Files.createDirectories(folder.resolve("no-jbang"));
        new StudentsBundle(course, noJbang).write(students.bundle, false, each -> {});
        List<Known> races = answers(students.race);
        List<Known> deadlocks = answers(students.deadlock);
        for (int i = 0; i < NAMES.size(); i++) {
            Known second = i % 2 == 0 ? deadlocks.get(i / 2 % deadlocks.size()) : null;
            students.handIn(i, races.get(i % races.size()), second);
        }
        return students;
    }

    Path submitted() {
        return submitted;
    }

    /** The exercise that only every other one hands in. */
    String second() {
        return deadlock.name();
    }

    /** What must come of it, by student and exercise with a slash between. */
    Map<String, Expected> expected() {
        return expected;
    }

    /** Right and wrong ones by turns, the wrong of all kinds. */
    private static List<Known> answers(Assignment assignment) throws IOException {
        List<Known> right = new ArrayList<>();
        List<Known> wrong = new ArrayList<>();
        for (Path file : javaFiles(assignment.tests().resolve("right"))) {
            right.add(new Known(file, "PASSED"));
        }
        for (Path file : javaFiles(assignment.tests().resolve("wrong"))) {
            wrong.add(new Known(file, file.getParent().getFileName().toString()));
        }
        List<Known> all = new ArrayList<>();
        for (int i = 0; i < Math.max(right.size(), wrong.size()); i++) {
            all.add(right.get(i % right.size()));
            all.add(wrong.get(i * 3 % wrong.size()));
        }
        return all;
    }

    private static List<Path> javaFiles(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(each -> each.toString().endsWith(".java")).sorted().toList();
        }
    }

    private void handIn(int number, Known first, Known second) throws Exception {
        String name = NAMES.get(number);
        if (name.equals("Dana Empty")) {
            Path own = Files.createDirectories(submitted.resolve(name));
            Path file = own.resolve(race.name() + ".ipynb");
            Files.writeString(file, "{\"cells\": [{\"cell_ty");
            Files.setLastModifiedTime(file, FileTime.from(DUE));
            expect(name, race, "UNREADABLE", 0);
        } else if (number == 0) {
            // Nothing was done: the exercise as it was given, sent by mail. It is no attempt.
            Path file = submitted.resolve(name + "_" + race.name() + ".ipynb");
            Files.copy(bundle.resolve("exercises/" + race.name() + ".ipynb"), file);
            Files.setLastModifiedTime(file, FileTime.from(DUE));
        } else if (name.matches("[\\p{L} ]+") && number % 3 != 0) {
            pack(number, name, solved(first, second));
        } else {
            collect(number, name, solved(first, second));
        }
    }

    private Map<Assignment, Known> solved(Known first, Known second) {
        Map<Assignment, Known> solved = new LinkedHashMap<>();
        solved.put(race, first);
        if (second != null) {
            solved.put(deadlock, second);
        }
        return solved;
    }

    private static int daysLate(int number) {
        return number % 7 == 3 ? number % 4 + 1 : 0;
    }

    /** In the students' bundle, with {@code ./course pack}. */
    private void pack(int number, String name, Map<Assignment, Known> solved) throws Exception {
        Path work = Files.createDirectories(bundle.resolve("work/exercises"));
        for (Assignment each : List.of(race, deadlock)) {
            Files.deleteIfExists(work.resolve(each.name() + ".ipynb"));
        }
        for (var each : solved.entrySet()) {
            solve(each.getKey(), each.getValue(), work.resolve(each.getKey().name() + ".ipynb"));
        }
        CourseCommand packed =
                CourseCommand.run(
                        new SmallCourse(new CourseFolder(bundle)),
                        List.of(),
                        "pack",
                        "--student",
                        name);
        assertThat(packed.exit()).as(packed.toString()).isZero();
        Path zip = submitted.resolve(name.equals("Lee") ? "lee-" + number + ".zip" : name + ".zip");
        Files.move(bundle.resolve("work/" + name + ".zip"), zip);
        int late = daysLate(number);
        Files.setLastModifiedTime(zip, time(late));
        String shown = name.equals("Lee") ? "Lee (" + zip.getFileName() + ")" : name;
        solved.forEach((assignment, known) -> expect(shown, assignment, known.kind(), late));
    }

    /** As nbgrader collects it, or a learning platform. */
    private void collect(int number, String name, Map<Assignment, Known> solved)
            throws IOException {
        int late = daysLate(number);
        for (var each : solved.entrySet()) {
            String exercise = each.getKey().name();
            Path own = Files.createDirectories(submitted.resolve(name).resolve(exercise));
            Path file = own.resolve(exercise + ".ipynb");
            solve(each.getKey(), each.getValue(), file);
            Files.setLastModifiedTime(file, time(late));
            String shown = name.equals("Lee") ? "Lee (Lee)" : name;
            expect(shown, each.getKey(), each.getValue().kind(), late);
        }
    }

    private static FileTime time(int daysLate) {
        return FileTime.from(DUE.plus(Duration.ofDays(daysLate)).minus(Duration.ofHours(1)));
    }

    private void expect(String student, Assignment exercise, String kind, int late) {
        expected.put(student + "/" + exercise.name(), new Expected(kind, late));
    }

    /** The notebook of the bundle with that answer in its answer cell. */
    private void solve(Assignment assignment, Known answer, Path file) throws IOException {
        var given =
                Notebook.read(bundle.resolve("exercises").resolve(assignment.name() + ".ipynb"));
        Cell cell = given.gradedCell("answer").orElseThrow();
        given.withCell(cell.withSource(Answer.read(answer.file()).source())).write(file);
    }
}
