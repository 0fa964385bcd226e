/**
 * What the explorer costs: plain main classes that print tables, run by {@code bench/run}. Nothing
 * here is a test, and no test depends on a timing.
 */
package course.bench;
