package course.grader.intake;

import course.grader.NotUsed.Kind;
import course.grader.intake.FileContents.Form;
import course.grader.intake.WhichAttempt.Candidate;
import course.judge.BadInput;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what may be an answer from what is none. */
final class FileSorter {

    private final CourseMaterial course;
    private final WhichExercise exercises;

    FileSorter(CourseMaterial course) {
        this.course = course;
        this.exercises = new WhichExercise(course);
    }

    /** What a file is. */
    sealed interface Sorted {

        /**
         * An answer, or a part of one.
         *
         * @param remarks what a teacher should know of it; sentences
         */
        record Answer(Candidate candidate, List<String> remarks) implements Sorted {}

        /** Something else, and why it is not judged. */
        record Other(Kind kind, String reason) implements Sorted {}

        /** Something that tells about an answer, and was read. */
        record Told() implements Sorted {}
    }

    Sorted sort(Piece piece) {
        if (tells(piece)) {
            return new Sorted.Told();
        }
        try {
            FileContents contents = FileContents.read(piece.file().at());
            return sort(piece, contents, contents.form(piece.name()));
        } catch (IOException e) {
            return new Sorted.Other(Kind.PROBLEM, "It cannot be read: " + e.getMessage());
        }
    }

    /** Files of which something was taken: whose an answer is, or when it came. */
    private static boolean tells(Piece piece) {
        boolean manifest =
                piece.name().equals(PackManifest.FILE)
                        && piece.file().place().endsWith("!/" + PackManifest.FILE);
        return manifest
                || piece.stamped()
                        && TimeStamp.beside(piece.file().at()).isPresent()
                        && piece.name().equals(TimeStamp.FILE);
    }

    private Sorted sort(Piece piece, FileContents contents, Form form) {
        if (piece.said().filter(PlatformName::isNote).isPresent() && piece.name().isEmpty()) {
            return new Sorted.Other(
                    Kind.OTHER_FILE,
                    "Blackboard's own note on an attempt; its name gave the time.");
        }
        if (form == Form.NEITHER) {
            OtherFormat other = OtherFormat.of(piece.name());
            return piece.courses() || course.isOwnFile(piece.name())
                    ? new Sorted.Other(Kind.COURSE_FILE, "A file of the course, not an answer.")
                    : new Sorted.Other(other.kind(), other.reason());
        }
        String text = contents.asFarAsItIsText();
        Optional<NotebookSays> notebook =
                form == Form.NOTEBOOK
                        ? Optional.of(NotebookSays.of(contents.named(piece.name()), text))
                        : Optional.empty();
        boolean answers =
                notebook.isPresent()
                        && (notebook.get().hasAnswerCell()
                                || course.knows(notebook.get().exercise()));
        if (!answers
                && notebook.isPresent()
                && course.isLesson(piece.stem(), notebook.get().heading())) {
            return new Sorted.Other(Kind.COURSE_FILE, "A lesson of the course, not an answer.");
        }
        if (!answers && piece.courses()) {
            return new Sorted.Other(Kind.COURSE_FILE, "A file of the course, not an answer.");
        }
        return answer(piece, contents, notebook, WhichExercise.types(form, notebook, text));
    }

    private Sorted answer(
            Piece piece,
            FileContents contents,
            Optional<NotebookSays> notebook,
            Set<String> types) {
        var choice = exercises.of(piece.stem(), piece.folders(), notebook, types);
        boolean java = notebook.isEmpty();
        if (choice.isEmpty() && !java) {
            return new Sorted.Other(Kind.PROBLEM, noExercise());
        }
        String exercise = choice.map(WhichExercise.Choice::exercise).orElse("");
        var candidate = new Candidate(piece, contents, exercise, folder(piece), java, types);
        return new Sorted.Answer(
                candidate, choice.map(WhichExercise.Choice::remarks).orElse(List.of()));
    }

    /** The nearest folder that is an exercise's, else all that the owner has. */
    private String folder(Piece piece) {
        String place = piece.file().place();
        for (String each : piece.folders().reversed()) {
            boolean exercise =
                    course.names().find(each).filter(ExerciseNames.Reading::sure).isPresent();
            int at = place.lastIndexOf(each);
            if (exercise && at >= 0) {
                return place.substring(0, at) + each;
            }
        }
        return piece.said().map(PlatformName::upload).orElse(piece.owner().place());
    }

    String noExercise() {
        return "Nothing in it and no name says which exercise it is for. Name the file or its"
                + " folder after the exercise, such as "
                + course.names().example()
                + ".";
    }

    /** Whether it is the exercise as it was given: no cell declares anything else for it. */
    boolean isNotBegun(WhichAttempt.Attempt attempt) {
        try {
            return course.isStarter(attempt.exercise(), attempt.contents());
        } catch (BadInput | IOException unreadable) {
            return false;
        }
    }
}
