/** The rules that a notebook keeps, each found without running it; private to the notebook room. */
package course.notebook.lint;
