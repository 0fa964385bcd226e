package course.lab;

import course.explorer.Exploration;
import course.explorer.Verdict;
import java.util.Map;

/**
 * What {@link Explore#explore} found. As the last expression of a cell it shows the verdict, the
 * outcomes with their numbers of schedules and, if a schedule fails, that schedule to step through.
 *
 * @param exploration the facts
 */
public record Explored(Exploration exploration) implements Picture {

    /** PROVED, BOUNDED or FAILED. */
    public Verdict verdict() {
        return exploration.verdict();
    }

    /** In how many schedules each outcome came out. */
    public Map<String, Long> outcomes() {
        return exploration.outcomes();
    }

    @Override
    public String svg() {
        return exploration.svg();
    }

    /** To step through, as part of an HTML page; see {@link Exploration#html}. */
    public String html() {
        return exploration.html();
    }

    /** In words. How long it took is left out: it is another time in each run. */
    @Override
    public String text() {
        return exploration.text().replaceFirst(", [\\d,]+ ms\n", "\n");
    }

    @Override
    public String toString() {
        return text();
    }
}
