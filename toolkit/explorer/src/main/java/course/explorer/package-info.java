/**
 * Runs a concurrent program under every schedule and says PROVED, BOUNDED or FAILED.
 *
 * <p>In: a body or a program's classes, bounds and a seed. Out: an {@code Exploration} with
 * verdict, outcomes and the smallest failing schedule. Knows no other room: neither notebooks nor
 * judges.
 */
package course.explorer;
