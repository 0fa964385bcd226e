/**
 * Runs the hidden tests on an answer: the child's side ({@code TestRun}), the parent's side ({@code
 * TestChild}), and the frames between them.
 */
package course.judge.run;
