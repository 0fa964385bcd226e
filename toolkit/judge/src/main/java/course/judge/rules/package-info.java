/**
 * What an answer's class files may name, and whether they have what the tests call. Reads class
 * files; loads none.
 */
package course.judge.rules;
