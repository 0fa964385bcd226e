// JLS 12.4.1: a class's initialisation initialises only those superinterfaces that declare default
// methods.
// outcomes: Loud Both
class InterfaceWithADefaultMethod {
    static final StringBuilder LOG = new StringBuilder();

    static int log(String name) {
        LOG.append(LOG.length() == 0 ? "" : " ").append(name);
        return LOG.length();
    }

    interface Quiet {
        int X = log("Quiet");
    }

    interface Loud {
        int X = log("Loud");

        default void speak() {}
    }

    static class Both implements Quiet, Loud {
        static int x = log("Both");
    }

    static String run() {
        new Both();
        return LOG.toString();
    }
}
