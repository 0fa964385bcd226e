package course.grader.intake;

import course.judge.Answer;
import course.judge.AnswerFile;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the course gives to its students, to tell it from what they hand in. Immutable. */
final class CourseMaterial {

    /** What stands in a bundle besides the exercises; nobody's answer is in them. */
    private static final Set<String> OTHER_FOLDERS =
            Set.of("toolkit", "notebooks", "jbang-scripts", "docs", "tests");

    /** Where {@code course.judge.LearnerRecord} keeps how far a learner has come. */
    private static final String LEARNER_RECORD = "progress.properties";

    private static final Set<String> BUNDLE =
            Set.of("exercises", "work", "toolkit", "notebooks", "jbang-scripts", "course");

    private final ExerciseNames names;
    private final Map<String, Starter> starters;
    private final List<Lesson> lessons;
    private final Set<String> ownFiles;

    /**
     * A notebook to read and run.
     *
     * @param name in plain letters
     * @param heading its first line
     */
    record Lesson(String name, String heading) {}

    /**
     * An exercise as it is given.
     *
     * @param answer its answer cell
     */
    record Starter(Assignment assignment, Answer answer) {
        Set<String> types() {
            return answer.classes();
        }
    }

    private CourseMaterial(
            ExerciseNames names,
            Map<String, Starter> starters,
            List<Lesson> lessons,
            Set<String> ownFiles) {
        this.names = names;
        this.starters = Map.copyOf(starters);
        this.lessons = List.copyOf(lessons);
        this.ownFiles = Set.copyOf(ownFiles);
    }

    static CourseMaterial of(CourseFolder course) throws IOException {
        List<Assignment> assignments = course.assignments();
        Map<String, Starter> starters = new TreeMap<>();
        for (Assignment each : assignments) {
            starter(each).ifPresent(starter -> starters.put(each.name(), starter));
        }
        return new CourseMaterial(
                new ExerciseNames(assignments), starters, lessons(course.root()), ownFiles(course));
    }

    private static Optional<Starter> starter(Assignment assignment) {
        try {
            return Optional.of(new Starter(assignment, Answer.read(assignment.notebook())));
        } catch (BadInput noAnswerCell) {
            return Optional.empty();
        }
    }

    /**
     * The names of those that lie at the top of the course, and of what it writes for a learner.
     */
    private static Set<String> ownFiles(CourseFolder course) throws IOException {
        Set<String> names = new TreeSet<>();
        names.add(LEARNER_RECORD);
        try (Stream<Path> files = Files.list(course.root())) {
            files.filter(Files::isRegularFile)
                    .forEach(each -> names.add(each.getFileName().toString()));
        }
        return names;
    }

    private static List<Lesson> lessons(Path root) throws IOException {
        Path folder = root.resolve("notebooks");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Lesson> lessons = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path each : files.sorted().toList()) {
                String name = each.getFileName().toString();
                if (name.endsWith(".ipynb")) {
                    String heading = NotebookSays.of(AnswerFile.of(each), "").heading();
                    lessons.add(new Lesson(ExerciseNames.plain(FoundFile.stem(name)), heading));
                }
            }
        }
        return lessons;
    }

    ExerciseNames names() {
        return names;
    }

    boolean knows(String exercise) {
        return starters.containsKey(exercise);
    }

    /**
     * Whether it is the exercise as it was given, but for white space and comments.
     *
     * @throws BadInput if it holds no answer
     */
    boolean isStarter(String exercise, Contents contents) throws IOException {
        Starter starter = starters.get(exercise);
        return starter != null
                && starter.answer().sameCodeAs(contents.answer(starter.assignment()));
    }

    /** Whether it defines something that the exercise asks for. */
    boolean answersTo(String exercise, Set<String> types) {
        Starter starter = starters.get(exercise);
        return starter != null && starter.types().stream().anyMatch(types::contains);
    }

    /** The exercises all of whose types these are among, those with most types only. */
    List<String> askingFor(Set<String> types) {
        List<String> fitting = new ArrayList<>();
        int most = 1;
        for (var each : starters.entrySet()) {
            Set<String> asked = each.getValue().types();
            if (types.containsAll(asked) && asked.size() >= most) {
                if (asked.size() > most) {
                    fitting.clear();
                }
                most = asked.size();
                fitting.add(each.getKey());
            }
        }
        fitting.sort(null);
        return fitting;
    }

    /**
     * Whether a notebook is a lesson or a copy of one.
     *
     * @param stem its name without the ending
     * @param heading its first line
     */
    boolean isLesson(String stem, String heading) {
        String plain = ExerciseNames.plain(stem).replaceAll("[ _.]+", "-");
        return lessons.stream()
                .anyMatch(each ->
                        plain.contains(each.name())
                                || !heading.isBlank() && heading.equals(each.heading()));
    }

    /** Whether a file that is no answer is called like one of the course's. */
    boolean isOwnFile(String name) {
        return ownFiles.contains(name);
    }

    /** Whether a folder is the course as students have it, or was made from it. */
    static boolean isBundle(FoundFile folder) {
        return BUNDLE.stream().filter(folder::has).count() >= 2;
    }

    /** Whether a folder of a bundle holds no exercises. */
    static boolean isOtherFolder(String name) {
        return OTHER_FOLDERS.contains(name);
    }

    /** Whether a folder is called like one of the course's, so that it is no student's. */
    static boolean isOwnFolder(String name) {
        return BUNDLE.contains(name) || OTHER_FOLDERS.contains(name) || name.equals("solutions");
    }
}
