/** Vector clocks and the happens-before order (JLS §17.4.5). */
package course.explorer.race;
