/** The gradebook: one SQLite file, its schema and migrations, and failures said in words. */
package course.grader.book;
