/**
 * Judges one answer: extract, compile, run its tests in a child JVM, give verdict and feedback.
 *
 * <p>In: a notebook or {@code .java} file and an exercise. Out: a verdict with points and feedback
 * a beginner understands. The judging JVM loads no class of the answer. Knows explorer and
 * notebook.
 */
package course.judge;
