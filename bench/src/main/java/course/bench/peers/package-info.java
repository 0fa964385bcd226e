/**
 * The explorer and its peers on the same forty programs, each tool in a JVM of its own.
 *
 * <p>In comes the list of programs with what is known of each, out come tables of verdicts and
 * times. A peer that cannot be had is a row with the reason.
 */
package course.bench.peers;
