/**
 * Who is in the class, as the teacher's own list says it, and when two names are the same. Knows
 * nothing of what was handed in.
 */
package course.grader.roster;
