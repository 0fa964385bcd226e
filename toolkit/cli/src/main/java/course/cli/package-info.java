/**
 * The {@code ./course} commands, one small class each.
 *
 * <p>In: arguments. Out: text or JSON and an exit code: 0 done, passed or PROVED, 1 FAILED, 2 bad
 * usage or input, 3 the tool itself failed, 4 BOUNDED or undecided, 5 not judged. May know every
 * room.
 */
package course.cli;
