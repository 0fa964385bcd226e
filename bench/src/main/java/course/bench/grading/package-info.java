/**
 * A class graded by {@code ./course grade} and by nbgrader, in one run.
 *
 * <p>Both get the same notebooks. In comes the checkout with its exercises and their right and
 * wrong answers, out comes one table.
 */
package course.bench.grading;
