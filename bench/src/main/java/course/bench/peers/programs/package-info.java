/**
 * The programs that the peers are compared on: twenty pairs, in each one wrong and one right. Wrong
 * means that some execution which the Java Language Specification allows gives an outcome that is
 * not acceptable, throws, or never ends.
 */
package course.bench.peers.programs;
