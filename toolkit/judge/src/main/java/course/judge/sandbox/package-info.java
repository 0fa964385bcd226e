/**
 * Starts child processes as confined as this machine can: bubblewrap, limits, or neither. Knows
 * nothing of answers and tests.
 */
package course.judge.sandbox;
