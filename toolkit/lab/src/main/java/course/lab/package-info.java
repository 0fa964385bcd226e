/**
 * What a notebook cell may call: timelines, plots, checks.
 *
 * <p>In: the reader's own tasks and threads. Out: pictures (SVG in a notebook, text elsewhere).
 * Leaves no thread behind. Knows judge and what lies below it.
 */
package course.lab;
