package course.bench.grading;

import course.bench.Part;
import course.bench.Setting;
import course.bench.Table;
import java.nio.file.Path;
import java.util.List;

/** How many submissions a minute are graded, sandbox on, beside nbgrader's autograder. */
public final class GradingPart implements Part {

    @Override
    public String name() {
        return "grader";
    }

    @Override
    public String title() {
        return "Grading a class, beside nbgrader";
    }

    @Override
    public List<Table> measure(Setting setting) throws Exception {
        int students = setting.either(2, 100);
        int sample = setting.either(1, 5);
        var all = HandedIn.write(setting.home(), setting.scratch().resolve("class"), students);
        Path nbgraderCourse = setting.scratch().resolve("nbgrader");
        var some = HandedIn.write(setting.home(), nbgraderCourse, sample);

        var own = new OwnGrader(setting);
        setting.say("the judge's preparations, which a teacher's first run makes once");
        own.grade(some, setting.scratch().resolve("graded-before"));
        setting.say(all.submissions().size() + " submissions by ./course grade");
        Graded ours = own.grade(all, setting.scratch().resolve("graded"));

        var peer = new NbgraderPeer(setting, nbgraderCourse);
        setting.say(some.submissions().size() + " submissions by nbgrader");
        Graded theirs = peer.grade(some);

        double ratio = ours.perMinute() / theirs.perMinute();
        return List.of(
                new Table(
                        "Submissions of exercises 05 and 09",
                        List.of(
                                "grader",
                                "submissions",
                                "time, s",
                                "a submission, s",
                                "a minute",
                                "times nbgrader's rate",
                                "wrong, full points",
                                "right, fewer points"),
                        List.of(
                                row("./course grade, bubblewrap", ours, ratio),
                                row("nbgrader autograde", theirs, 1.0)),
                        List.of(
                                "nbgrader was measured on the first "
                                        + some.submissions().size()
                                        + " of the same notebooks, which it grades one after the"
                                        + " other; its own start is not counted, that of ./course"
                                        + " grade is.",
                                "Half of the answers are right, half are wrong in what they"
                                        + " compute. Answers that hang are left out: nbgrader waits"
                                        + " for its time limit there. So are answers that print: a"
                                        + " flood of lines makes it give a notebook up, ungraded.",
                                "nbgrader runs, in the Java kernel, a hidden test as a teacher"
                                        + " would write it for such a notebook: 100,000 rounds in"
                                        + " two threads, then a look at the sum. ./course grade"
                                        + " runs the course's hidden tests under every schedule.")));
    }

    private static List<Object> row(String grader, Graded graded, double ratio) {
        return List.of(
                grader,
                graded.submissions(),
                graded.seconds(),
                graded.seconds() / graded.submissions(),
                graded.perMinute(),
                ratio,
                graded.wrongWithFullPoints(),
                graded.rightWithFewer());
    }
}
