package course.explorer.model;

/** What relocated executors know as the container of their threads; nothing but their start. */
public class Container {

    protected Container(boolean shared) {}

    public static Container create(String name) {
        return new Container(true);
    }

    public static Container create(Container parent, String name) {
        return new Container(true);
    }

    public static Container root() {
        return new Container(true);
    }

    public static Object registerContainer(Container container) {
        return container;
    }

    public static void deregisterContainer(Object key) {}

    public void start(ModelThread thread) {
        thread.start();
    }

    public void close() {}
}
