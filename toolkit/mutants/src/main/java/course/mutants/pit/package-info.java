/** The ordinary operators: PIT's, on class files. */
package course.mutants.pit;
