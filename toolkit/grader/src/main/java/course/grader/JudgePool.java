package course.grader;

import course.grader.book.Attempt;
import course.grader.book.Gradebook;
import course.grader.intake.HandedIn;
import course.judge.Assignment;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Judge;
import course.judge.Sandbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Judges that work side by side through a queue; each result is in the gradebook as it comes. */
final class JudgePool {

    /** So many times the judge may fail before it is no use to go on. */
    private static final int MOST_FAILURES = 10;

    private final CourseFolder course;
    private final Grading.Options options;
    private final Gradebook book;
    private final Grading.Listener listener;
    private final Queue<HandedIn> todo;
    private final Map<String, Assignment> assignments = new TreeMap<>();
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger judged = new AtomicInteger();
    private final AtomicReference<GradingStopped> stopped = new AtomicReference<>();

    JudgePool(
            CourseFolder course,
            Grading.Options options,
            Gradebook book,
            Grading.Listener listener,
            Queue<HandedIn> todo) {
        this.course = course;
        this.options = options;
        this.book = book;
        this.listener = listener;
        this.todo = todo;
        course.assignments().forEach(each -> assignments.put(each.name(), each));
    }

    /**
     * Returns when the queue is empty, or the judge itself has failed too often.
     *
     * @param known how many need no judging, for the listener
     * @throws BadInput if there is no sandbox that holds strangers' code
     * @throws GradingStopped if the gradebook can no longer be written
     */
    void judgeAll(int known) throws InterruptedException {
        int count = todo.size();
        List<Thread> workers = new ArrayList<>();
        List<Judge> judges = new ArrayList<>();
        try {
            for (int i = 0; i < Math.clamp(options.jobs(), 1, Math.max(1, count)); i++) {
                judges.add(newJudge());
            }
            Sandbox sandbox = judges.getFirst().sandbox();
            if (count > 0 && !sandbox.holdsStrangers() && !options.unsafe()) {
                throw noSandbox(sandbox);
            }
            listener.found(count + known, count, sandbox);
            for (Judge each : judges) {
                workers.add(
                        Thread.ofPlatform()
                                .name("grader-" + workers.size())
                                .start(() -> work(each)));
            }
            for (Thread worker : workers) {
                worker.join();
            }
        } finally {
            workers.forEach(Thread::interrupt);
            judges.forEach(Judge::close);
        }
        if (stopped.get() != null) {
            throw stopped.get();
        }
    }

    int judged() {
        return judged.get();
    }

    /** Where the judge itself did not work. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    private static BadInput noSandbox(Sandbox sandbox) {
        return new BadInput(
                "There is no sandbox here that holds strangers' code: an answer would run as "
                        + sandbox.meaning()
                        + ".\n"
                        + "Install bubblewrap (Debian, Ubuntu: sudo apt install bubblewrap), or say"
                        + " --unsafe if you would let these people run programs on your account.");
    }

    private Judge newJudge() {
        return options.limit() == null ? new Judge(course) : new Judge(course, options.limit());
    }

    private void work(Judge judge) {
        HandedIn next;
        while (failures.size() < MOST_FAILURES && (next = todo.poll()) != null) {
            try {
                Attempt attempt = JudgedAttempt.of(judge, assignments.get(next.exercise()), next);
                if (stopped.get() != null) {
                    return;
                }
                book.put(attempt);
                synchronized (listener) {
                    judged.incrementAndGet();
                    listener.judged(next.student(), next.exercise(), attempt.verdict());
                }
            } catch (InterruptedException e) {
                return;
            } catch (GradingStopped e) {
                stopped.compareAndSet(null, e);
                todo.clear();
            } catch (IOException | RuntimeException e) {
                failures.add(next.place() + ": " + e.getMessage());
            }
        }
    }
}
