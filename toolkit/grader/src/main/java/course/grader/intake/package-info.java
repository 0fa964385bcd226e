/**
 * Finds what a class handed in, in whatever shape it came: whose each file is, which exercise it is
 * for, which files make one attempt and when it came. Every file is handed in or named with the
 * reason. Writes nothing but a temporary copy of a zip in a zip, follows no link, and runs nothing.
 */
package course.grader.intake;
