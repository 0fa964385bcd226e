/**
 * Pages, tables and exports, each written from the same report cards; the same cards give the same
 * bytes.
 */
package course.grader.report;
