/**
 * Tests that are made from a specification: a small sequential model of what an object does.
 *
 * <p>In: a {@link course.judge.spec.Specification} that stands beside the hidden tests. Out: a
 * verdict on every small program of two and three threads that can be made of its calls, each
 * explored under all schedules. {@link course.judge.spec.MadeClients} is the door. The model runs
 * outside of the exploration; what runs inside is {@link course.judge.spec.ClientRun} with the
 * calls.
 */
package course.judge.spec;
