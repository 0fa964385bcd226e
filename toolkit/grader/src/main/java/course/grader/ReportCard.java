package course.grader;

import course.grader.book.Identity;
import course.grader.book.Request;
import course.grader.roster.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All marks of one student.
 *
 * @param marks by exercise; those handed in or given by the teacher only
 * @param lookAt why a teacher should look at the student as a whole; sentences
 * @param person as the roster has the student
 * @param lateDaysLeft of the term's budget
 * @param requests to look again, open and answered, by exercise
 * @param identities what platforms call the student
 */
public record ReportCard(
        String student,
        Map<String, Mark> marks,
        List<String> lookAt,
        Optional<Person> person,
        int lateDaysLeft,
        List<Request> requests,
        List<Identity> identities) {

    public ReportCard {
        lookAt = List.copyOf(lookAt);
        requests = List.copyOf(requests);
        identities = List.copyOf(identities);
    }

    /** The same without marks that are the teacher's word alone, for reports on files. */
    public ReportCard ofFiles() {
        Map<String, Mark> files = new TreeMap<>(marks);
        files.values().removeIf(mark -> !mark.handedIn());
        return new ReportCard(student, files, lookAt, person, lateDaysLeft, requests, identities);
    }

    /** What the student quotes to have that mark looked at again. */
    public String requestLine(String exercise) {
        return RequestLine.of(marks.get(exercise).attempt());
    }

    /** How many exercises have no points yet, see {@link Mark#hasPoints}. */
    public int withoutPoints() {
        return (int) marks.values().stream().filter(mark -> !mark.hasPoints()).count();
    }

    /** The sum of all points, rounded to hundredths. */
    public double points() {
        double sum = marks.values().stream().mapToDouble(Mark::points).sum();
        return Math.round(sum * 100) / 100.0;
    }
}
