package course.explorer.model;

/**
 * A thread's name and number, both from the path of creation (the second child of the first child
 * of main) and not from a shared counter, so that threads created in another order are still the
 * same.
 */
final class ThreadName {

    private static final int FIELD = ThreadVariable.register("name");

    /** The numbers of the thread's ancestors and its own among their children: "0-2", or "". */
    private final String path;

    private final ThreadVariable shared;
    private String name;

    /**
     * @param creator the strand that creates it, or null for main
     * @param name null if it has to be found
     */
    ThreadName(ModelThread thread, Strand creator, String name, boolean virtual) {
        shared = new ThreadVariable(FIELD, thread);
        if (creator == null) {
            path = "";
        } else {
            String above = creator.thread.path();
            path = (above.isEmpty() ? "" : above + "-") + creator.children++;
        }
        this.name = name != null ? name : virtual ? "" : "Thread-" + path;
    }

    String path() {
        return path;
    }

    /** The name, which another thread may be changing. */
    String get() {
        shared.read();
        return name;
    }

    void set(String newName) {
        shared.write();
        name = newName;
    }

    /** The name in a trace, where a thread without one still needs one, and a long one is cut. */
    String shown() {
        return name.isEmpty() ? "virtual-" + path : Names.shortened(name, Names.LONGEST_NAME);
    }

    long number() {
        long id = 1;
        for (String part : path.isEmpty() ? new String[0] : path.split("-")) {
            id = id * 64 + Integer.parseInt(part) + 1;
        }
        return id;
    }

    /** As the JDK shows a thread of either kind. */
    String shown(boolean virtual, int priority) {
        if (virtual) {
            return "VirtualThread[#" + number() + (name.isEmpty() ? "" : "," + name) + "]/runnable";
        }
        return "Thread[#" + number() + "," + name + "," + priority + ",main]";
    }
}
