/** The JVM that runs a notebook's cells; private to the notebook room, but for what cells call. */
package course.notebook.host;
