/**
 * Measures the hidden tests: makes mutants of each exercise's right answers, has the judge judge
 * them, and says which were not found to be wrong.
 *
 * <p>In: exercises with their right answers. Out: for each a mutation score, and its survivors with
 * line and text. For those who write exercises; no part of the students' bundle. Knows the judge.
 */
package course.mutants;
