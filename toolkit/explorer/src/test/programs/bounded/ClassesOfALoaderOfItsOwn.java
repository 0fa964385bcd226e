// What the loader defines is the program's own class once more, and would not be rewritten.
// reason: new ClassLoader
import java.io.IOException;
import java.io.InputStream;

class ClassesOfALoaderOfItsOwn {
    static class Counter {
        int n;
    }

    static class Again extends ClassLoader {
        Again() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String file = name.replace('.', '/') + ".class";
            try (InputStream in =
                    ClassesOfALoaderOfItsOwn.class.getClassLoader().getResourceAsStream(file)) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    static void run() throws ReflectiveOperationException {
        new Again().loadClass(Counter.class.getName()).getDeclaredConstructor().newInstance();
    }
}
