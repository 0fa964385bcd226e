package course.bench;

import java.util.List;

/** One thing that is measured, beside what people would otherwise use. */
public interface Part {

    /** As {@code --only} names it: one word. */
    String name();

    /** What it measures, in one line, to stand as a heading. */
    String title();

    /**
     * Measures. Says what it is doing through {@link Setting#say}; starts other programs through
     * {@link Setting#run}, so that none outlives this one.
     *
     * @throws Exception when nothing could be measured; what cannot be had of a peer alone is a row
     *     or a note of its table, with the reason
     */
    List<Table> measure(Setting setting) throws Exception;
}
