package course.grader;

import course.grader.intake.Intake;
import course.grader.roster.Person;
import course.grader.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a teacher should know of a class as a whole before the marks are given out. */
final class ClassWarnings {

    private ClassWarnings() {}

    static List<String> of(Intake.Findings findings, Roster roster, LatePolicy policy) {
        List<String> warnings = new ArrayList<>();
        if (findings.unpacked() && !policy.due().isEmpty()) {
            warnings.add(
                    "All files bear the time of one minute, as if they had just been unpacked, so"
                            + " who is late cannot be told. Say --times FILE: a CSV with the columns"
                            + " student,time, such as Moodle's grading worksheet.");
        }
        warnings.addAll(roster.notes());
        Set<String> missing = new TreeSet<>();
        roster.people().stream().map(Person::student).forEach(missing::add);
        Set<String> unknown = new TreeSet<>(findings.students());
        unknown.removeAll(missing);
        missing.removeAll(findings.students());
        if (!missing.isEmpty()) {
            warnings.add("In the roster, and nothing was found: " + String.join(", ", missing));
        }
        if (!roster.people().isEmpty() && !unknown.isEmpty()) {
            warnings.add("Not in the roster: " + String.join(", ", unknown));
        }
        return List.copyOf(warnings);
    }
}
