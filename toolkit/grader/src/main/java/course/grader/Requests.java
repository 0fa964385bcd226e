package course.grader;

import course.grader.book.Gradebook;
import course.grader.book.Request;
import course.judge.BadInput;
import course.judge.CourseFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Students' requests to look at a mark again, kept in the gradebook. A student's page has a line to
 * quote in a mail; the page of the class lists those without an answer.
 */
public final class Requests {

    private final Gradebook book;
    private final CourseFolder course;

    Requests(Gradebook book, CourseFolder course) {
        this.book = book;
        this.course = course;
    }

    /**
     * Takes all requests to look again out of a text.
     *
     * @return what became of each
     */
    public List<String> collect(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<RequestLine> lines = RequestLine.in(text);
        if (lines.isEmpty()) {
            return List.of(
                    file + ": no line like [look again 05-fix-the-race 1a2b3c4d5e] is in it.");
        }
        List<String> said = new ArrayList<>();
        for (RequestLine each : lines) {
            List<String> students = askers(each);
            if (students.isEmpty()) {
                said.add(
                        file
                                + ": ["
                                + each.exercise()
                                + " "
                                + each.code()
                                + "] stands on nobody's page. Was it mistyped?");
            } else {
                book.concessions().ask(each.code(), each.exercise(), each.reason());
                said.add(
                        String.join(", ", students)
                                + ", "
                                + each.exercise()
                                + ": a request to look again is kept.");
            }
        }
        return said;
    }

    private List<String> askers(RequestLine line) {
        Students students = Students.of(book);
        return students.all().stream()
                .filter(student ->
                        students.attempts(student, line.exercise()).stream()
                                .map(RequestLine::code)
                                .anyMatch(line.code()::equals))
                .toList();
    }

    /**
     * Closes a student's requests about an exercise.
     *
     * @param said {@code STUDENT/EXERCISE=TEXT}; nothing as text opens them again
     */
    public String answer(String said) {
        Said parts = Said.of(course, said).withExercise();
        Students students = Students.of(book);
        String student = students.who(parts.who());
        List<String> codes =
                students.attempts(student, parts.exercise()).stream()
                        .map(RequestLine::code)
                        .toList();
        List<Request> asked =
                book.concessions().requests().stream()
                        .filter(each -> codes.contains(each.code()))
                        .toList();
        if (asked.isEmpty()) {
            throw new BadInput(
                    student + " has not asked to look again at " + parts.exercise() + ".");
        }
        asked.forEach(each -> book.concessions().answer(each.code(), parts.value()));
        return student
                + ", "
                + parts.exercise()
                + (parts.value().isEmpty()
                        ? ": the request is open again."
                        : ": the request is answered.");
    }
}
