package course.grader.collect;

import java.time.Instant;

/**
 * What a repository's branch was when it was looked at.
 *
 * @param tip the commit; nothing if there was none
 * @param first when this was seen first
 * @param last when this was seen last, with nothing else seen between
 */
record Sighting(String tip, Instant first, Instant last) {}
