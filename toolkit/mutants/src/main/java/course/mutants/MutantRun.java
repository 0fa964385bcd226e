package course.mutants;

import course.judge.Assignment;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Judgement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Judges the mutants of exercises. What was judged before with the same tests and toolkit is not
 * judged again. Used by one thread, and once.
 */
public final class MutantRun {

    /**
     * @param jobs mutants judged at a time
     * @param sample how many of each exercise; 0 for all
     * @param seed which ones: the same seed takes the same ones of an answer that is the same
     * @param limit for one test run by the clock, before it is tried again with twice that
     */
    public record Options(int jobs, int sample, long seed, Duration limit) {}

    /** Told what is being done, from several threads but one at a time. */
    public interface Listener {
        /** The mutants of that exercise are being made. */
        void making(String exercise);

        /** So many were chosen, and so many of them are to judge. */
        void found(int mutants, int toJudge);

        void judged(String exercise, Mutant mutant, Fate fate);
    }

    /** One mutant of an exercise and the name under which its fate is kept. */
    private record Chosen(Assignment assignment, Mutant mutant, String key) {}

    private final CourseFolder course;
    private final Options options;
    private final Listener listener;
    private final KnownFates fates;
    private final Map<Assignment, List<Chosen>> all = new LinkedHashMap<>();
    private final Map<Assignment, List<Chosen>> chosen = new LinkedHashMap<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    /**
     * @throws IOException if the folder of earlier runs cannot be read or written
     */
    public MutantRun(CourseFolder course, Options options, Listener listener) throws IOException {
        this.course = course;
        this.options = options;
        this.listener = listener;
        this.fates = new KnownFates(folder(course).resolve("fates.txt"));
    }

    /** Where runs keep what they found. */
    public static Path folder(CourseFolder course) {
        return course.root().resolve(".course/mutants");
    }

    /**
     * Judges them all. After an interrupt {@link #scores} tells what is known by then, and the next
     * run goes on.
     *
     * @throws IllegalStateException if the course itself is broken
     */
    public void judge(List<Assignment> assignments) throws InterruptedException {
        for (Assignment each : assignments) {
            listener.making(each.name());
            choose(each);
        }
        Queue<Chosen> todo = new ConcurrentLinkedQueue<>();
        chosen.values().forEach(some -> some.stream().filter(this::isUnknown).forEach(todo::add));
        int count = chosen.values().stream().mapToInt(List::size).sum();
        listener.found(count, todo.size());
        try (Judge judge = new Judge(course, options.limit())) {
            List<Thread> workers = new ArrayList<>();
            try {
                for (int i = 0; i < options.jobs(); i++) {
                    workers.add(
                            Thread.ofPlatform()
                                    .name("mutants-" + i)
                                    .start(() -> work(judge, todo)));
                }
                for (Thread worker : workers) {
                    worker.join();
                }
            } finally {
                workers.forEach(Thread::interrupt);
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
    }

    private boolean isUnknown(Chosen one) {
        return fates.of(one.key()) == null;
    }

    /** A sample is of mutants that compile, so that it has the size that was asked for. */
    private void choose(Assignment assignment) throws InterruptedException {
        String fingerprint = assignment.fingerprint();
        List<Chosen> every = new ArrayList<>();
        for (Mutant mutant : MutantsOfExercise.of(assignment)) {
            every.add(new Chosen(assignment, mutant, KnownFates.key(fingerprint, mutant)));
        }
        all.put(assignment, every);
        if (options.sample() == 0) {
            chosen.put(assignment, every);
            return;
        }
        List<Chosen> shuffled = new ArrayList<>(every);
        shuffled.sort(Comparator.comparing(one -> Sample.rank(options.seed(), one.mutant())));
        List<Chosen> sample = new ArrayList<>();
        for (Chosen one : shuffled) {
            if (sample.size() < options.sample() && !isStillborn(one)) {
                sample.add(one);
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
        chosen.put(assignment, sample);
    }

    private boolean isStillborn(Chosen one) {
        if (isUnknown(one) && one.mutant().classes().get().isEmpty()) {
            keep(one, Fate.STILLBORN);
        }
        return fates.of(one.key()) == Fate.STILLBORN;
    }

    private void keep(Chosen one, Fate fate) {
        try {
            fates.put(one.key(), fate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void work(Judge judge, Queue<Chosen> todo) {
        Chosen next;
        while (!Thread.interrupted() && (next = todo.poll()) != null) {
            try {
                Fate fate = fate(judge, next);
                keep(next, fate);
                synchronized (listener) {
                    listener.judged(next.assignment().name(), next.mutant(), fate);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
                todo.clear();
            }
        }
    }

    private static Fate fate(Judge judge, Chosen one) throws InterruptedException {
        Map<String, byte[]> classes = one.mutant().classes().get();
        if (classes.isEmpty()) {
            return Fate.STILLBORN;
        }
        Judgement judgement = judge.judge(one.assignment(), one.mutant().answer(), classes);
        return switch (judgement.standing()) {
            case PASSED -> Fate.SURVIVED;
            case FAILED -> Fate.KILLED;
            case UNDECIDED -> Fate.UNDECIDED;
            case NOT_JUDGED -> Fate.NOT_JUDGED;
        };
    }

    /** What is known of the exercises that were to be judged. */
    public List<ExerciseScore> scores() {
        return chosen.keySet().stream().map(this::score).toList();
    }

    private ExerciseScore score(Assignment assignment) {
        List<KnownSurvivor> rows = KnownSurvivor.equivalent(assignment);
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        List<Mutant> survivors = new ArrayList<>();
        List<Mutant> equivalent = new ArrayList<>();
        for (Chosen one : chosen.get(assignment)) {
            Fate fate = fates.of(one.key());
            if (fate != null) {
                counts.merge(fate, 1, Integer::sum);
            }
            if (fate == Fate.SURVIVED) {
                boolean known = rows.stream().anyMatch(one.mutant()::isNamedBy);
                (known ? equivalent : survivors).add(one.mutant());
            }
        }
        long possible =
                all.get(assignment).stream()
                        .filter(one -> fates.of(one.key()) != Fate.STILLBORN)
                        .count();
        return new ExerciseScore(
                assignment.name(),
                (int) possible,
                counts,
                survivors,
                equivalent,
                rows.stream().filter(row -> isStale(assignment, row)).toList());
    }

    /** A mutant of that name is killed, or there is none. */
    private boolean isStale(Assignment assignment, KnownSurvivor row) {
        return all.get(assignment).stream()
                .filter(one -> one.mutant().isNamedBy(row))
                .noneMatch(one -> isUnknown(one) || fates.of(one.key()) == Fate.SURVIVED);
    }

    /**
     * Renews the lists of what no test kills yet: what is killed by now or gone is taken out, new
     * survivors come in, what was not judged stays.
     */
    public void writeBacklogs() throws IOException {
        for (Assignment assignment : chosen.keySet()) {
            Map<String, KnownSurvivor> before = new HashMap<>();
            KnownSurvivor.backlog(assignment)
                    .forEach(row -> before.put(row.answer() + row.operator() + row.place(), row));
            List<KnownSurvivor> equivalent = KnownSurvivor.equivalent(assignment);
            List<KnownSurvivor> rows = new ArrayList<>();
            for (Chosen one : all.get(assignment)) {
                Mutant mutant = one.mutant();
                Fate fate = fates.of(one.key());
                KnownSurvivor row = before.get(mutant.of() + mutant.operator() + mutant.place());
                if (equivalent.stream().noneMatch(mutant::isNamedBy)
                        && (fate == Fate.SURVIVED || fate == null && row != null)) {
                    rows.add(row != null ? row : KnownSurvivor.notLookedAt(mutant));
                }
            }
            KnownSurvivor.write(KnownSurvivor.backlogFile(assignment), rows);
        }
    }
}
