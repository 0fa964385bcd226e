// reason: ClassLoader
class ClassLoaderOfOnesOwn {
    static class Own extends ClassLoader {
        Own() {
            super(ClassLoaderOfOnesOwn.class.getClassLoader());
        }
    }

    static void run() throws ClassNotFoundException {
        assert new Own().loadClass("ClassLoaderOfOnesOwn") != null;
        assert ClassLoaderOfOnesOwn.class.getResourceAsStream("ClassLoaderOfOnesOwn.class") != null;
    }
}
