/**
 * Fetches the repositories of a class with git, and writes out what each student had in time.
 *
 * <p>Everything in a repository is its student's, and nothing of it is believed or run: git fetches
 * into a bare repository (so no checkout, hook, filter, submodule or file monitor has a part in
 * it), and the files are written out of its objects one by one. Knows the roster, and nothing of
 * gradebook and judge.
 */
package course.grader.collect;
