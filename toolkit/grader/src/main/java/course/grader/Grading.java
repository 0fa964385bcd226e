package course.grader;

import course.grader.book.Gradebook;
import course.grader.intake.HandedIn;
import course.grader.intake.Intake;
import course.grader.intake.SubmissionTimes;
import course.grader.roster.Roster;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Sandbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Grades a class: finds what was handed in, has the judge judge what the gradebook does not know
 * yet, and keeps each result as it comes. Killed at any moment and started again it goes on where
 * it was.
 */
public final class Grading {

    private final CourseFolder course;
    private final Options options;
    private final Listener listener;

    /**
     * @param submissions a folder, zip or file
     * @param out where the gradebook and the reports are
     * @param jobs answers judged at a time
     * @param regrade judge again what the gradebook knows
     * @param only students and exercises; none means all
     * @param unsafe judge without a sandbox that holds strangers' code
     * @param limit for one test run by the clock, or null for the judge's own
     * @param roster who is in the class; without anybody it is the gradebook's
     * @param times when they handed in, as far as the teacher says
     */
    public record Options(
            Path submissions,
            Path out,
            int jobs,
            boolean regrade,
            List<String> only,
            boolean unsafe,
            Duration limit,
            Roster roster,
            SubmissionTimes times) {
        public Options {
            only = List.copyOf(only);
        }

        /** Names and times as the files tell them. */
        public Options(
                Path submissions,
                Path out,
                int jobs,
                boolean regrade,
                List<String> only,
                boolean unsafe,
                Duration limit) {
            this(
                    submissions,
                    out,
                    jobs,
                    regrade,
                    only,
                    unsafe,
                    limit,
                    Roster.empty(),
                    SubmissionTimes.none());
        }

        /**
         * With the times that the teacher's file says.
         *
         * @param file see {@link SubmissionTimes}; null for none
         * @throws BadInput if it is no such table
         */
        public Options withTimes(Path file, CourseFolder course) throws IOException {
            return file == null
                    ? this
                    : new Options(
                            submissions,
                            out,
                            jobs,
                            regrade,
                            only,
                            unsafe,
                            limit,
                            roster,
                            SubmissionTimes.read(file, course));
        }

        /** Two jobs, everything that is new. */
        public static Options of(Path submissions, Path out) {
            return new Options(submissions, out, 2, false, List.of(), false, null);
        }
    }

    /** Told what goes on; by several threads, one at a time. */
    public interface Listener {
        /** So many were found, and so many of them are to be judged. */
        void found(int handedIn, int toJudge, Sandbox sandbox);

        /** One was judged and is in the gradebook. */
        void judged(String student, String exercise, String verdict);
    }

    /**
     * @param judged how many were judged now
     * @param known how many had been judged before
     * @param notUsed what was found and not judged
     * @param warnings what a teacher should know of the class as a whole; sentences
     * @param failures where the judge itself did not work; those are not in the gradebook
     */
    public record Outcome(
            int judged,
            int known,
            List<NotUsed> notUsed,
            List<String> warnings,
            List<String> failures) {}

    private Grading(CourseFolder course, Options options, Listener listener) {
        this.course = course;
        this.options = options;
        this.listener = listener;
    }

    /**
     * @throws BadInput if nothing can be graded, saying what to do
     * @throws GradingStopped if the gradebook can no longer be written
     */
    static Outcome run(CourseFolder course, Options options, Gradebook book, Listener listener)
            throws IOException, InterruptedException {
        return new Grading(course, options, listener).run(book);
    }

    private Outcome run(Gradebook book) throws IOException, InterruptedException {
        Roster told = options.roster();
        Roster roster = told.people().isEmpty() ? book.people().roster() : told;
        Intake.Findings findings =
                Intake.of(options.submissions(), course, roster, options.times());
        List<NotUsed> notUsed = new ArrayList<>(findings.notUsed());
        Students students = Students.of(book);
        List<HandedIn> wanted = new ArrayList<>();
        for (HandedIn each : findings.handedIn()) {
            if (students.isForgotten(each.student())) {
                notUsed.add(forgotten(each));
            } else if (wanted(each)) {
                wanted.add(each);
            }
        }
        boolean nothing =
                wanted.isEmpty()
                        && notUsed.stream()
                                .noneMatch(each ->
                                        options.only().isEmpty()
                                                || options.only().contains(each.student()));
        if (nothing) {
            throw new BadInput(
                    options.only().isEmpty()
                            ? "Nothing was handed in there: no .ipynb, .java or .zip in "
                                    + options.submissions()
                                    + ". The usual layout is"
                                    + " submitted/STUDENT/EXERCISE/EXERCISE.ipynb."
                            : "Nothing there fits --only "
                                    + String.join(", ", options.only())
                                    + ".");
        }
        Queue<HandedIn> todo = new ConcurrentLinkedQueue<>();
        int known = sortOut(wanted, book.known(), todo);
        findings.notBegun()
                .forEach(each -> book.forget(each.student(), each.exercise(), each.sha256()));
        wanted.forEach(each ->
                book.setTime(
                        each.student(),
                        each.exercise(),
                        each.sha256(),
                        each.submitted(),
                        each.timeSource()));
        book.register().set(findings.students(), findings.identities(), findings.lookAt(), notUsed);
        var judges = new JudgePool(course, options, book, listener, todo);
        judges.judgeAll(known);
        wanted.stream()
                .filter(each -> !each.commit().isEmpty())
                .forEach(each ->
                        book.register()
                                .setCommit(
                                        each.student(),
                                        each.exercise(),
                                        each.sha256(),
                                        each.commit()));
        return new Outcome(
                judges.judged(),
                known,
                List.copyOf(notUsed),
                ClassWarnings.of(findings, LatePolicy.of(book.settings())),
                judges.failures());
    }

    /** Puts into {@code todo} what is to be judged; the rest is known. */
    private int sortOut(List<HandedIn> wanted, Set<String> known, Queue<HandedIn> todo) {
        for (HandedIn each : wanted) {
            String key = Gradebook.key(each.student(), each.exercise(), each.sha256());
            if (options.regrade() || !known.contains(key)) {
                todo.add(each);
            }
        }
        return wanted.size() - todo.size();
    }

    private static NotUsed forgotten(HandedIn each) {
        return NotUsed.problem(
                each.student(),
                each.place(),
                "You said --forget \"" + each.student() + "\"; --remember undoes it.");
    }

    private boolean wanted(HandedIn each) {
        if (options.only().isEmpty()) {
            return true;
        }
        String number = each.exercise().replaceFirst("-.*", "");
        return options.only().stream()
                .anyMatch(only ->
                        only.equals(each.student())
                                || only.equals(each.exercise())
                                || only.replaceFirst("^0+", "")
                                        .equals(number.replaceFirst("^0+", "")));
    }
}
