package course.grader.intake;

import course.judge.Answer;
import course.judge.AnswerFile;
import course.judge.BadInput;
import course.notebook.Cell;
import course.notebook.ForeignNotebook;
import course.notebook.NotebookException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a notebook says of itself, as far as it can be read; of a broken one too. Its outputs are
 * passed over.
 *
 * @param exercise {@code metadata.course.exercise}, or nothing
 * @param heading the first line of its first Markdown cell
 * @param code its code cells
 */
record NotebookSays(String exercise, String heading, List<Code> code) {

    /** Where the rest cannot be read: in a text its quotes would have backslashes. */
    private static final Pattern EXERCISE =
            Pattern.compile("\"course\"\\s*:\\s*\\{\\s*\"exercise\"\\s*:\\s*\"([\\w.-]+)\"");

    private static final Pattern MARK =
            Pattern.compile("\"grade_id\"\\s*:\\s*\"" + Answer.GRADE_ID + "\"");

    /**
     * A code cell.
     *
     * @param names its id, its {@code grade_id}, and the exercise that it says it is for
     */
    record Code(List<String> names, String source) {
        boolean isAnswer() {
            return names.contains(Answer.GRADE_ID);
        }
    }

    /**
     * @param begins the text of the file, or its beginning, for what cannot be read as a notebook
     */
    static NotebookSays of(AnswerFile file, String begins) {
        try {
            ForeignNotebook notebook =
                    file.read(text -> ForeignNotebook.read(Path.of(file.name()), text));
            return new NotebookSays(
                    notebook.exercise(),
                    notebook.cells().stream()
                            .filter(Cell::isMarkdown)
                            .flatMap(each -> each.source().lines().limit(1))
                            .findFirst()
                            .orElse(""),
                    notebook.codeCells().stream().map(NotebookSays::code).toList());
        } catch (NotebookException | BadInput | IOException broken) {
            Matcher exercise = EXERCISE.matcher(begins);
            boolean marked = MARK.matcher(begins).find();
            return new NotebookSays(
                    exercise.find() ? exercise.group(1) : "",
                    "",
                    marked ? List.of(new Code(List.of(Answer.GRADE_ID), "")) : List.of());
        }
    }

    private static Code code(Cell cell) {
        return new Code(
                List.of(
                        cell.id(),
                        cell.metadata().path("id").asText(""),
                        cell.gradeId(),
                        cell.course().path("exercise").asText("")),
                cell.source());
    }

    /** The marked answer cells, else all code cells. */
    List<Code> answers() {
        List<Code> marked = code.stream().filter(Code::isAnswer).toList();
        return marked.isEmpty() ? code : marked;
    }

    boolean hasAnswerCell() {
        return code.stream().anyMatch(Code::isAnswer);
    }

    /** What the answer cell itself says it is for. */
    Optional<String> exerciseOfCell(ExerciseNames names) {
        return code.stream()
                .filter(each ->
                        each.isAnswer()
                                || each.names().stream()
                                        .anyMatch(n -> n.startsWith(Answer.GRADE_ID)))
                .flatMap(each -> each.names().stream())
                .flatMap(each -> names.find(each).stream())
                .filter(each -> each.strength() == ExerciseNames.Strength.TITLE)
                .map(ExerciseNames.Reading::exercise)
                .findFirst();
    }
}
