/** Chooses the next thread at every step, so that every schedule that differs is run once. */
package course.explorer.search;
