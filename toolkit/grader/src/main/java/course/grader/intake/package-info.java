/**
 * Finds what a class handed in, in whatever shape it came, and names what cannot be used. Writes
 * nothing and follows no link.
 */
package course.grader.intake;
