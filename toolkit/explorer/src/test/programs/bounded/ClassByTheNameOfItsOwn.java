// reason: ClassLoader.loadClass
class ClassByTheNameOfItsOwn {
    static int made;

    static class Made {
        {
            made++;
        }
    }

    static void run() throws ReflectiveOperationException {
        Class<?> c = Made.class.getClassLoader().loadClass(Made.class.getName());
        c.getDeclaredConstructor().newInstance();
        assert made == 1;
    }
}
