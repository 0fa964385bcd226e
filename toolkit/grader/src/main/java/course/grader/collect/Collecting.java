package course.grader.collect;

import course.grader.collect.StudentRepository.Result;
import course.grader.roster.Person;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Fetches many repositories, some at a time. Each is done as a whole or not at all, and one that
 * fails does not hold up the others; what it had before stays.
 */
public final class Collecting {

    private final Path folder;
    private final int jobs;
    private final Duration limit;
    private final Clock clock;

    /**
     * @param folder where the students' folders go
     * @param jobs repositories fetched at a time
     * @param limit for one of git's commands
     */
    public Collecting(Path folder, int jobs, Duration limit, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.jobs = Math.max(1, jobs);
        this.limit = limit;
        this.clock = clock;
    }

    /**
     * What is to be done.
     *
     * @param name of the folder, safe on every system and different for each
     * @param due the last moment that counts, or null for what is there now
     */
    public record Order(String name, List<Person> people, String address, Instant due) {}

    /** What came of one order. */
    public sealed interface Outcome {

        Order order();

        /**
         * @param commit its id
         * @param handedIn see {@link Collected.File}
         * @param changed whether the folder holds something else than before
         * @param notes what was left out or is doubtful, in sentences
         */
        record Written(
                Order order,
                String commit,
                Instant handedIn,
                int files,
                boolean changed,
                List<String> notes)
                implements Outcome {}

        /** Nothing was handed in until the due time. */
        record NothingInTime(Order order) implements Outcome {}

        /**
         * @param kept whether there is a folder of an earlier time
         */
        record Failed(Order order, String reason, boolean kept) implements Outcome {}
    }

    /**
     * @param each told of each as it is done; one at a time
     * @return in the order of the folders' names
     * @throws BadInput if another collection is at work there, or git cannot be started
     */
    public List<Outcome> collect(List<Order> orders, Consumer<Outcome> each)
            throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve(Collected.PLACE));
        try (FileChannel lock =
                FileChannel.open(
                        place.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE)) {
            if (!locked(lock)) {
                throw new BadInput(
                        "Another ./course collect is at work in " + folder + ". Let it end.");
            }
            checkGit(place);
            return collectLocked(orders, each);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcess) {
            return false;
        }
    }

    private void checkGit(Path place) throws IOException, InterruptedException {
        try {
            new Git(place, limit).run("version");
        } catch (IOException e) {
            throw new BadInput(
                    "git cannot be started ("
                            + e.getMessage()
                            + "). Install it (Debian, Ubuntu: sudo apt install git).");
        }
    }

    private List<Outcome> collectLocked(List<Order> orders, Consumer<Outcome> each)
            throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        var threads =
                Executors.newFixedThreadPool(jobs, Thread.ofPlatform().name("collect").factory());
        try {
            List<Future<Outcome>> running = new ArrayList<>();
            for (Order order : orders) {
                running.add(
                        threads.submit(() -> {
                            Outcome outcome = collect(order);
                            synchronized (each) {
                                each.accept(outcome);
                            }
                            return outcome;
                        }));
            }
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException) {
                throw new InterruptedException();
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
        outcomes.sort(Comparator.comparing(outcome -> outcome.order().name()));
        return outcomes;
    }

    private Outcome collect(Order order) throws InterruptedException {
        Path own = folder.resolve(order.name());
        try {
            var repository = new StudentRepository(own, order.address(), limit);
            repository.fetch(clock.instant().truncatedTo(ChronoUnit.SECONDS));
            Optional<Result> result = repository.writeOut(order.due());
            if (result.isEmpty()) {
                return new Outcome.NothingInTime(order);
            }
            Result done = result.get();
            return new Outcome.Written(
                    order,
                    done.commit().id(),
                    done.commit().handedIn(),
                    done.files(),
                    done.changed(),
                    done.notes());
        } catch (IOException e) {
            String reason = e instanceof Git.Failed ? e.getMessage() : e.toString();
            return new Outcome.Failed(order, reason, Files.isDirectory(own));
        }
    }
}
