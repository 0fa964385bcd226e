/** What goes into the students' bundle, and a last look whether anything of it must not. */
package course.grader.bundle;
