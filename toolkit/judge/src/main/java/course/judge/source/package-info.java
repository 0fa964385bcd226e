/**
 * Java text as a kernel takes it: imports, classes, methods and statements one after the other.
 * Reads texts of any kind, broken ones too, in time and memory proportional to their length; knows
 * nothing of answers and exercises.
 */
package course.judge.source;
