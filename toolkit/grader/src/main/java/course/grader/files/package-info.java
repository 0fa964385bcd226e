/** What the grader does with whole folders. */
package course.grader.files;
