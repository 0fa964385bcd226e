// reason: new java.net.URLClassLoader
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;

class ClassesOfAnUrlLoader {
    static Class<?> found;

    static void run() throws IOException, ClassNotFoundException {
        try (var loader = new URLClassLoader(new URL[0])) {
            found = loader.loadClass(ClassesOfAnUrlLoader.class.getName());
        }
    }
}
