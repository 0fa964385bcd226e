/** The failing schedule as steps a person can read. */
package course.explorer.trace;
