package course.cli;

import course.judge.Assignment;
import course.judge.BadInput;
import course.mutants.ExerciseScore;
import course.mutants.Fate;
import course.mutants.KnownSurvivor;
import course.mutants.Mutant;
import course.mutants.MutantRun;
import course.mutants.ScoresPage;
import course.mutants.SurvivorFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One run of {@code ./course mutants}, and what it prints. */
final class MutantScores {

    private static final int WIDTH = 32;

    private final Checkout checkout;
    private final Homework homework;
    private final List<Assignment> assignments;
    private final MutantRun.Options options;

    MutantScores(
            Checkout checkout, List<String> exercises, int jobs, int sample, long seed, int limit) {
        this.checkout = checkout;
        this.homework = new Homework(checkout);
        this.assignments =
                exercises.isEmpty()
                        ? homework.all()
                        : exercises.stream().map(homework::find).distinct().toList();
        this.options = new MutantRun.Options(jobs, sample, seed, Duration.ofSeconds(limit));
    }

    /**
     * @param out where survivors are written, or null for the usual place
     * @param write whether documents are renewed
     */
    int run(Path out, boolean write, PrintWriter print) throws IOException, InterruptedException {
        homework.prepareJudge();
        MutantRun run;
        boolean stopped = false;
        try (var progress = new Progress("Judging mutants");
                var ctrlC = new CtrlC()) {
            run = new MutantRun(homework.folder(), options, new Bar(progress));
            try {
                run.judge(assignments);
            } catch (InterruptedException e) {
                if (!ctrlC.pressed()) {
                    throw e;
                }
                stopped = true;
            }
            List<ExerciseScore> scores = Homework.foreseen(run::scores);
            Path folder = out != null ? out : MutantRun.folder(homework.folder());
            print(scores, folder, print);
            if (write) {
                ScoresPage.write(checkout.home().resolve("docs/mutants.md"), scores);
                run.writeBacklogs();
            }
            if (stopped) {
                System.err.println(
                        "Stopped. What was judged is kept: the same command goes on from here.");
            }
            return scores.stream().allMatch(MutantScores::isExplained) ? 0 : 1;
        } catch (BadInput e) {
            throw new CourseException(CourseException.BAD_INPUT, e.getMessage(), "");
        }
    }

    private static boolean isExplained(ExerciseScore score) {
        return score.survivors().isEmpty() && score.stale().isEmpty();
    }

    private void print(List<ExerciseScore> scores, Path folder, PrintWriter print)
            throws IOException {
        String row = "%s  %7s  %7s  %7s  %10s  %9s  %7s%n";
        for (ExerciseScore score : scores) {
            printSurvivors(score, folder, print);
        }
        print.printf(
                row,
                ColumnText.fit("exercise", WIDTH),
                "mutants",
                "judged",
                "killed",
                "equivalent",
                "survivors",
                "score");
        for (ExerciseScore each : scores) {
            print.printf(
                    row,
                    ColumnText.fit(each.exercise(), WIDTH),
                    each.mutants(),
                    each.judged(),
                    each.killed(),
                    each.equivalent().size(),
                    each.survivors().size(),
                    String.format(Locale.ROOT, "%.1f %%", each.percent()));
        }
        for (ExerciseScore each : scores) {
            int without = each.count(Fate.UNDECIDED) + each.count(Fate.NOT_JUDGED);
            if (without > 0) {
                print.printf(
                        "%s: %d of the killed did not pass without a reason (%d undecided, %d not"
                                + " judged).%n",
                        each.exercise(),
                        without,
                        each.count(Fate.UNDECIDED),
                        each.count(Fate.NOT_JUDGED));
            }
        }
        print.flush();
    }

    private void printSurvivors(ExerciseScore score, Path folder, PrintWriter print)
            throws IOException {
        Map<Path, Mutant> files = SurvivorFiles.write(folder, score);
        if (!files.isEmpty()) {
            print.println(score.exercise() + ": these pass");
        }
        files.forEach((file, mutant) ->
                print.printf(
                        "  %s, line %d, %s: %s%n      %s%n",
                        mutant.of(),
                        mutant.line(),
                        mutant.operator(),
                        mutant.sentence(),
                        homework.shown(file)));
        for (KnownSurvivor row : score.stale()) {
            System.err.printf(
                    "course: %s: equivalent.csv names a mutant that no longer passes: %s, %s, %s%n"
                            + "  Take the row out, or mend its place.%n",
                    score.exercise(), row.answer(), row.operator(), row.place());
        }
    }

    private record Bar(Progress progress) implements MutantRun.Listener {

        @Override
        public void making(String exercise) {
            progress.step("making mutants of " + exercise);
        }

        @Override
        public void found(int mutants, int toJudge) {
            progress.step(mutants + " mutants, " + toJudge + " of them to judge");
            if (toJudge > 0) {
                progress.expect(toJudge);
            }
        }

        @Override
        public void judged(String exercise, Mutant mutant, Fate fate) {
            progress.advance(exercise + " " + mutant.of() + " " + mutant.operator());
        }
    }
}
