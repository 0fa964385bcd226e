/**
 * Reads, writes, runs and lints notebooks.
 *
 * <p>In: {@code .ipynb} files (nbformat 4.5). Out: the same files, byte-stable, with the outputs of
 * a run through the JShell API, and findings that name notebook, cell and line. Knows no other
 * room.
 */
package course.notebook;
