package course.notebook.host;

import jdk.jshell.JShell;

/** What {@code kernel()} gives a cell: the renderer and the live JShell. */
public final class HostKernel {

    private final Renderer renderer = new Renderer();
    private JShell shell;

    HostKernel() {}

    void attach(JShell shell) {
        this.shell = shell;
    }

    public Renderer getRenderer() {
        return renderer;
    }

    public JShell getJShell() {
        return shell;
    }

    public void display(DisplayData data) {
        NotebookStatics.show(data, false);
    }
}
