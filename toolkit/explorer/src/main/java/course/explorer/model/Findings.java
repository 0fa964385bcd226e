package course.explorer.model;

import course.explorer.Kind;
import course.explorer.search.Chooser;
import course.explorer.search.Replay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the executions of one search came to. Failures are recorded where they happen, never carried
 * by an exception that the program could catch.
 */
final class Findings {

    private static final int MOST_OUTCOMES = 1000;

    /**
     * A kind of failure.
     *
     * @param message what it was
     * @param choices those that lead to it
     * @param visible the fields of which accesses were steps then, see {@link Fields#visibleHashes}
     * @param schedules how many fail so
     */
    record Finding(String message, int[] choices, String visible, long schedules) {
        Finding again() {
            return new Finding(message, choices, visible, schedules + 1);
        }

        /** As an option that replays it. */
        String replay() {
            return visible + "@" + Replay.format(choices);
        }
    }

    private final Map<String, Long> outcomes = new TreeMap<>();
    private final Set<String> cuts = new LinkedHashSet<>();
    private final Map<Kind, Finding> findings = new EnumMap<>(Kind.class);
    private final Map<Kind, String> current = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> noted = new EnumMap<>(Kind.class);
    private long schedules;
    private long tooLong;
    private int[] endless;
    private int within;
    private final boolean threadsLeft;

    /**
     * @param threadsLeft whether threads may be left when the body has returned
     */
    Findings(boolean threadsLeft) {
        this.threadsLeft = threadsLeft;
    }

    void startExecution() {
        current.clear();
        noted.clear();
    }

    /** At which step the last execution came to a kind of failure; 0 if it did not. */
    int noted(Kind kind) {
        return noted.getOrDefault(kind, 0);
    }

    /** What the last execution said of a kind of failure, or null. */
    String said(Kind kind) {
        return current.get(kind);
    }

    /** The execution that is running fails so; the first message of a kind stays. */
    void note(Kind kind, String message) {
        if (within > 0 && Execution.steps() <= within) {
            add(kind, message, Execution.chooser.choices());
        }
        if (current.putIfAbsent(kind, message) == null) {
            noted.put(kind, Execution.steps());
        }
    }

    /**
     * From now on a failure counts if it comes within so many steps, whatever becomes of its
     * execution; with 0 it counts when the execution has ended.
     */
    void countWithin(int steps) {
        within = steps;
    }

    /** An execution of which only the failures count has ended. */
    void walked(Ending ending) {
        if (ending.how() == Ending.How.STUCK) {
            stuck();
        }
    }

    /** A failure of which nobody counts the schedules. */
    void add(Kind kind, String message, int[] choices) {
        findings.putIfAbsent(kind, new Finding(message, choices, Fields.visibleHashes(), 1));
    }

    /** An execution has ended; one that was abandoned is not told of. */
    void ended(Ending ending, Chooser chooser, String outcome) {
        if (ending.how() == Ending.How.CUT) {
            cuts.add(ending.reason());
            if (ending.tooLong()) {
                tooLong++;
                endless = endless != null ? endless : chooser.choices();
            }
        } else if (ending.how() == Ending.How.STUCK) {
            stuck();
        } else if (outcome != null
                && (outcomes.size() < MOST_OUTCOMES || outcomes.containsKey(outcome))) {
            outcomes.merge(outcome, 1L, Long::sum);
        }
        schedules++;
        current.forEach((kind, message) -> {
            Finding known = findings.get(kind);
            if (known == null) {
                add(kind, message, chooser.choices());
            } else {
                findings.put(kind, known.again());
            }
        });
    }

    private void stuck() {
        Stuck stuck = Stuck.classify();
        if (stuck.kind() == Kind.LIVELOCK && Stuck.spinsInJdk()) {
            // The JDK's loops end; one that seems not to is a limit of the explorer.
            cuts.add("a schedule in which a loop inside the JDK waits for ever");
        } else if (stuck.kind() != Kind.THREAD_LEAK || !threadsLeft) {
            note(stuck.kind(), stuck.sentence());
        }
    }

    /** The kind that is reported, or null. */
    Kind kind() {
        return findings.isEmpty() ? null : findings.keySet().iterator().next();
    }

    List<Kind> also() {
        var rest = new ArrayList<>(findings.keySet());
        rest.remove(kind());
        return rest;
    }

    Finding get(Kind kind) {
        return findings.get(kind);
    }

    Map<String, Long> outcomes() {
        return outcomes;
    }

    Set<String> cuts() {
        return cuts;
    }

    long schedules() {
        return schedules;
    }

    /** How many executions were cut because they took too many steps. */
    long tooLong() {
        return tooLong;
    }

    /** The choices of the first of those, or null. */
    int[] endless() {
        return endless;
    }
}
