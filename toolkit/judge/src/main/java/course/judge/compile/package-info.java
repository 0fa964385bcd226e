/**
 * Compiles answers in a process that stays warm, and says in plain words what does not compile, at
 * the line of the cell.
 */
package course.judge.compile;
