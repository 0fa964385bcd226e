/**
 * Loads a program and the JDK classes it shares data through under other names, rewritten so that
 * every access to shared memory is announced to {@code course.explorer.model}.
 */
package course.explorer.rewrite;
