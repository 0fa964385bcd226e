/**
 * Grades a class: reads what was handed in, has the judge judge it, keeps the marks in a gradebook,
 * and writes reports and exports; also makes the students' bundle.
 *
 * <p>In: a folder of submissions. Out: a gradebook (SQLite), pages for each student and the class,
 * and files for other systems. Runs no code of a submission itself. Knows judge and notebook.
 */
package course.grader;
