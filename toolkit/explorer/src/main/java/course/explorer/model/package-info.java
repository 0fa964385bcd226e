/**
 * What rewritten code calls: threads as continuations on one carrier, monitors, parking, class
 * initialisation, and the accesses to memory.
 */
package course.explorer.model;
