/**
 * The failing schedule for the eye: as an SVG picture and as an HTML stepper.
 *
 * <p>In: an {@code Exploration} with its trace. Out: text in one of those forms, the same for the
 * same exploration. Knows nothing of how the trace came about.
 */
package course.explorer.trace;
