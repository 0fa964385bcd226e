package course.explorer.model;

/** What relocated executors know as the container of their threads; nothing but their start. */
public final class Container {

    private Container() {}

    public static Container create(String name) {
        return new Container();
    }

    public static Container create(Container parent, String name) {
        return new Container();
    }

    public static Container root() {
        return new Container();
    }

    public void start(ModelThread thread) {
        thread.start();
    }

    public void close() {}
}
