/**
 * Everything comparable, measured in one run: what {@code ./course bench} starts.
 *
 * <p>In come the name of a part or of all, and the folder of the checkout; out come tables on
 * standard output, the same as JSON and, when asked for, as {@code docs/benchmarks.md}. Each {@link
 * course.bench.Part} measures one thing and knows no other part. Nothing here is a test, and no
 * test depends on a timing: two machines cannot be compared, the ratios within one run can.
 */
package course.bench;
