/**
 * What a teacher says about time and attempts: due times, extensions, days late. Knows no file and
 * no gradebook.
 */
package course.grader.policy;
