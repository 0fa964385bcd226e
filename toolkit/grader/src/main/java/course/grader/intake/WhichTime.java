package course.grader.intake;

import course.grader.book.TimeSource;
import course.grader.collect.Collected;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When something was handed in, and how that is known. */
final class WhichTime {

    /** Unpacking a class takes no longer. */
    private static final Duration UNPACKING = Duration.ofMinutes(1);

    private final SubmissionTimes said;
    private final CommitTimes commits = new CommitTimes();

    WhichTime(SubmissionTimes said) {
        this.said = said;
    }

    record Told(Instant time, TimeSource source) {}

    Told of(String student, String exercise, Piece piece) {
        Owner owner = piece.owner();
        Optional<Instant> teachers =
                said.of(
                        List.of(
                                "Participant " + owner.id(),
                                owner.id(),
                                student,
                                owner.name(),
                                owner.origin()),
                        exercise);
        if (teachers.isPresent()) {
            return new Told(teachers.get(), TimeSource.TIMES);
        }
        Optional<Instant> commit = commits.of(piece.file()).map(Collected.File::handedIn);
        if (commit.isPresent()) {
            return new Told(commit.get(), TimeSource.COMMIT);
        }
        Optional<Instant> named = piece.said().flatMap(PlatformName::submitted);
        if (named.isPresent()) {
            return new Told(named.get(), TimeSource.NAME);
        }
        Optional<Instant> stamp =
                piece.stamped() ? TimeStamp.beside(piece.file().at()) : Optional.empty();
        if (stamp.isPresent()) {
            return new Told(stamp.get(), TimeSource.NBGRADER);
        }
        TimeSource source =
                piece.said()
                        .flatMap(PlatformName::late)
                        .map(late -> late ? TimeSource.LATE : TimeSource.IN_TIME)
                        .orElse(TimeSource.FILE);
        return new Told(piece.file().modified(), source);
    }

    /** The id of the commit that last changed it, or nothing. */
    String commit(Piece piece) {
        return commits.of(piece.file()).map(Collected.File::commit).orElse("");
    }

    /** Whether several students' files all bear the time of one minute. */
    static boolean areOfUnpacking(List<HandedIn> all) {
        List<Instant> times = all.stream().map(HandedIn::submitted).sorted().toList();
        return all.stream().map(HandedIn::student).distinct().count() > 1
                && all.stream().allMatch(each -> each.timeSource() == TimeSource.FILE)
                && Duration.between(times.getFirst(), times.getLast()).compareTo(UNPACKING) <= 0;
    }
}
