package course.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What makes Jupyter's programs see this checkout's kernel, and leave the user's own set-up alone.
 */
final class Jupyter {

    private Jupyter() {}

    /** Signs notebooks as the user's own, which they are: copies of the course's. */
    static void trust(Checkout checkout, List<String> notebooks) {
        var command = new ArrayList<String>();
        command.add(checkout.python().toString());
        command.add("-c");
        command.add(
                "from nbformat.sign import TrustNotebookApp; TrustNotebookApp.launch_instance()");
        command.addAll(notebooks);
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment(checkout));
        Child.logged(builder, checkout.log("trust"), line -> {});
    }

    static Map<String, String> environment(Checkout checkout) {
        return Map.of(
                "JUPYTER_PATH", checkout.jupyter().toString(),
                "JUPYTER_DATA_DIR", checkout.jupyter().resolve("data").toString(),
                "JUPYTER_CONFIG_DIR", checkout.jupyter().resolve("config").toString(),
                "JUPYTER_RUNTIME_DIR", JupyterServer.runtime(checkout).toString(),
                "JUPYTERLAB_SETTINGS_DIR", checkout.jupyter().resolve("settings").toString(),
                "JUPYTERLAB_WORKSPACES_DIR", checkout.jupyter().resolve("workspaces").toString());
    }
}
