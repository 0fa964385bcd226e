/**
 * Written anew: JDK classes whose every operation is one step, under the JDK's names in rewritten
 * programs.
 *
 * <p>The JDK documents these operations as atomic. Exploring the queues, spins and parks inside its
 * own implementations would only multiply schedules that no program can tell apart; with {@code
 * Options.fine} that is what happens, and the tests hold the two against each other. What a program
 * can tell (who is queued, in what order) is answered by looking at the state, or refused.
 */
package course.explorer.standin;
