package course.notebook.host;

import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The functions that the kernel gives every cell; imported statically before the first one. */
public final class NotebookStatics {

    private static HostKernel kernel;
    private static BiConsumer<DisplayData, Boolean> screen;
    private static Function<String, Object> evaluator;

    private NotebookStatics() {}

    static void attach(
            HostKernel kernel,
            BiConsumer<DisplayData, Boolean> screen,
            Function<String, Object> evaluator) {
        NotebookStatics.kernel = kernel;
        NotebookStatics.screen = screen;
        NotebookStatics.evaluator = evaluator;
    }

    public static HostKernel kernel() {
        return kernel;
    }

    /** Evaluates source as a cell would and gives its last value. */
    public static Object eval(String source) {
        return evaluator.apply(source);
    }

    public static void printf(String format, Object... arguments) {
        System.out.printf(format, arguments);
    }

    public static DisplayData render(Object value) {
        return kernel.getRenderer().render(value);
    }

    public static DisplayData render(Object value, String... mimeTypes) {
        return kernel.getRenderer().render(value, mimeTypes);
    }

    /** Shows the value now and gives the id under which it can be replaced. */
    public static String display(Object value) {
        return show(render(value), false);
    }

    public static String display(Object value, String... mimeTypes) {
        return show(render(value, mimeTypes), false);
    }

    public static void updateDisplay(String id, Object value) {
        show(render(value).setDisplayId(id), true);
    }

    public static void updateDisplay(String id, Object value, String... mimeTypes) {
        show(render(value, mimeTypes).setDisplayId(id), true);
    }

    static String show(DisplayData data, boolean update) {
        if (data.getDisplayId() == null) {
            data.setDisplayId(UUID.randomUUID().toString());
        }
        screen.accept(data, update);
        return data.getDisplayId();
    }
}
