package course.cli;

import java.util.Map;

/**
 * What makes Jupyter's programs see this checkout's kernel, and leave the user's own set-up alone.
 */
final class Jupyter {

    private Jupyter() {}

    static Map<String, String> environment(Checkout checkout) {
        return Map.of(
                "JUPYTER_PATH", checkout.jupyter().toString(),
                "JUPYTER_CONFIG_DIR", checkout.jupyter().resolve("config").toString(),
                "JUPYTER_RUNTIME_DIR", JupyterServer.runtime(checkout).toString(),
                "JUPYTERLAB_SETTINGS_DIR", checkout.jupyter().resolve("settings").toString(),
                "JUPYTERLAB_WORKSPACES_DIR", checkout.jupyter().resolve("workspaces").toString());
    }
}
