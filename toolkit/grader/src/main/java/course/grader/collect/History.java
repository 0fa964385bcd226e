package course.grader.collect;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When each commit of a branch was handed in. A commit says itself when it was made, and its author
 * can have it say anything. So its date is believed only between what we saw: it was not there at
 * the last look before it appeared, so it is no older than that; it was there when it appeared, so
 * it is no younger; and it is no older than the commits that it builds on. One look right after the
 * due time makes forged dates useless from then on.
 *
 * @param commits by id, parents before children
 */
record History(Map<String, Commit> commits) {

    private static final long LAST_SECOND = Instant.parse("9999-12-31T00:00:00Z").getEpochSecond();

    /**
     * @param sightings in the order of time; the last one's tip is the branch
     */
    static History of(Git git, List<Sighting> sightings) throws IOException, InterruptedException {
        Map<String, Integer> appeared = new HashMap<>();
        for (int i = 0; i < sightings.size(); i++) {
            for (String id : lines(git, sightings.get(i).tip(), "%H")) {
                appeared.putIfAbsent(id, i);
            }
        }
        Map<String, Commit> commits = new LinkedHashMap<>();
        for (String line : lines(git, sightings.getLast().tip(), "%H %ct %P").reversed()) {
            String[] parts = line.split(" ");
            int sighting = appeared.get(parts[0]);
            Instant dated = Instant.ofEpochSecond(seconds(parts[1]));
            Instant handedIn =
                    sighting == 0 ? dated : later(dated, sightings.get(sighting - 1).last());
            for (int i = 2; i < parts.length; i++) {
                handedIn = later(handedIn, commits.get(parts[i]).handedIn());
            }
            Instant seen = sightings.get(sighting).first();
            handedIn = handedIn.isAfter(seen) ? seen : handedIn;
            commits.put(parts[0], new Commit(parts[0], dated, handedIn));
        }
        return new History(commits);
    }

    /** The last that was handed in until then. */
    Optional<Commit> lastUntil(Instant due) {
        Commit last = null;
        for (Commit each : commits.values()) {
            boolean later = last == null || !each.handedIn().isBefore(last.handedIn());
            if (!each.handedIn().isAfter(due) && later) {
                last = each;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Children before parents. */
    private static List<String> lines(Git git, String tip, String format)
            throws IOException, InterruptedException {
        return tip.isEmpty()
                ? List.of()
                : git.run("log", "--topo-order", "--no-show-signature", "--format=" + format, tip)
                        .lines()
                        .toList();
    }

    /** A date may be any number that its author likes. */
    private static long seconds(String text) {
        try {
            return Math.clamp(Long.parseLong(text), 0, LAST_SECOND);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
