package course.grader;

import course.grader.intake.Intake;
import java.util.ArrayList;
import java.util.List;

/** What a teacher should know of a class as a whole before the marks are given out. */
final class ClassWarnings {

    private ClassWarnings() {}

    static List<String> of(Intake.Findings findings, LatePolicy policy) {
        List<String> warnings = new ArrayList<>();
        if (findings.unpacked() && !policy.due().isEmpty()) {
            warnings.add(
                    "All files bear the time of one minute, as if they had just been unpacked, so"
                            + " who is late cannot be told. Say --times FILE: a CSV with the columns"
                            + " student,time, such as Moodle's grading worksheet.");
        }
        return List.copyOf(warnings);
    }
}
