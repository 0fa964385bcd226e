package course.grader.intake;

import course.grader.intake.ExerciseNames.Reading;
import course.grader.intake.ExerciseNames.Strength;
import course.grader.intake.FileContents.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which exercise a file is for. What a notebook says of itself is believed before its name, and its
 * name before those of its folders; what contradicts the choice is said.
 */
final class WhichExercise {

    private final CourseMaterial course;
    private final ExerciseNames names;

    WhichExercise(CourseMaterial course) {
        this.course = course;
        this.names = course.names();
    }

    /**
     * @param exercise its name
     * @param remarks what a teacher should know of the choice; sentences
     */
    record Choice(String exercise, List<String> remarks) {}

    /**
     * @param stem the file's own name without its ending
     * @param folders in which it lies, the nearest last
     * @param types that it defines
     */
    Optional<Choice> of(
            String stem, List<String> folders, Optional<NotebookSays> notebook, Set<String> types) {
        Optional<Reading> byName = names.find(stem);
        Optional<Reading> byFolder = byFolder(folders);
        Optional<String> itself = notebook.flatMap(this::itself);
        List<String> asking = course.askingFor(types);
        Optional<String> byTypes =
                asking.size() == 1 ? Optional.of(asking.getFirst()) : Optional.empty();
        Optional<String> chosen =
                itself.or(() -> byName.filter(Reading::sure).map(Reading::exercise))
                        .or(() -> byFolder.filter(this::isTitle).map(Reading::exercise))
                        .or(() -> byTypes)
                        .or(() -> byFolder.filter(Reading::sure).map(Reading::exercise))
                        .or(() -> byName.map(Reading::exercise));
        return chosen.map(exercise -> {
            List<String> remarks = new ArrayList<>();
            contradictions(exercise, byName, byFolder, remarks);
            boolean guessed =
                    itself.isEmpty()
                            && byTypes.isEmpty()
                            && byFolder.filter(Reading::sure).isEmpty()
                            && byName.filter(Reading::sure).isEmpty();
            if (guessed) {
                remarks.add("Only a number in its name says that it is for " + exercise + ".");
            }
            boolean another = byTypes.filter(each -> !each.equals(exercise)).isPresent();
            if (another && !course.answersTo(exercise, types)) {
                remarks.add(
                        "It defines what "
                                + byTypes.get()
                                + " asks for; it was judged as "
                                + exercise
                                + ".");
            }
            return new Choice(exercise, remarks);
        });
    }

    /** Its metadata, else its answer cell, else its heading. */
    private Optional<String> itself(NotebookSays notebook) {
        return Optional.of(notebook.exercise())
                .filter(course::knows)
                .or(() -> notebook.exerciseOfCell(names))
                .or(() ->
                        Optional.of(notebook.heading())
                                .filter(each -> each.startsWith("#"))
                                .flatMap(names::find)
                                .filter(this::isTitle)
                                .map(Reading::exercise));
    }

    private Optional<Reading> byFolder(List<String> folders) {
        return folders.reversed().stream()
                .flatMap(each -> names.find(each).stream())
                .filter(Reading::sure)
                .findFirst();
    }

    private boolean isTitle(Reading reading) {
        return reading.strength() == Strength.TITLE;
    }

    private void contradictions(
            String exercise,
            Optional<Reading> byName,
            Optional<Reading> byFolder,
            List<String> remarks) {
        Set<String> others = new TreeSet<>();
        byName.filter(Reading::sure)
                .ifPresent(reading -> {
                    others.add(reading.exercise());
                    others.add(reading.other());
                });
        byFolder.filter(this::isTitle).map(Reading::exercise).ifPresent(others::add);
        others.remove(exercise);
        others.remove("");
        if (!others.isEmpty()) {
            remarks.add(
                    "Its name or folder says "
                            + String.join(" and ", others)
                            + "; it was judged as "
                            + exercise
                            + ".");
        }
    }

    /** What a file defines at its top: in the answer cells of a notebook, or in all of a text. */
    static Set<String> types(Form form, Optional<NotebookSays> notebook, String text) {
        Set<String> types = new TreeSet<>();
        if (form == Form.JAVA) {
            types.addAll(JavaText.types(text));
        }
        notebook.ifPresent(says ->
                says.answers().forEach(each -> types.addAll(JavaText.types(each.source()))));
        return types;
    }
}
