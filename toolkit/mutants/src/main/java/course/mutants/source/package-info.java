/** An answer's text as javac reads it, the places in it that locks and calls mark, and edits. */
package course.mutants.source;
