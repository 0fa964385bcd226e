/** The operators that make mutants of concurrent programs out of their text. */
package course.mutants.operators;
