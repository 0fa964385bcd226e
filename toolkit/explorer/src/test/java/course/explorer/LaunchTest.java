package course.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A body")
class LaunchTest {

    /** Loaded twice: by the tests' loader, and by one that hides its class file. */
    public static final class Racy {
        private Racy() {}

        public static ValueBody body() {
            return () -> {
                int[] sum = {0};
                Thread add = new Thread(() -> sum[0]++);
                Thread subtract = new Thread(() -> sum[0]--);
                add.start();
                subtract.start();
                add.join();
                subtract.join();
                return sum[0];
            };
        }
    }

    @Test
    @DisplayName("whose class file can be read is explored")
    void readable() {
        assertThat(Explorer.explore(Racy.body()).outcomes()).containsOnlyKeys("0", "1", "-1");
    }

    @Test
    @DisplayName("whose class file cannot be read is refused, never proved by one free run")
    void unreadable() throws Exception {
        Method body = new Hiding().loadClass(Racy.class.getName()).getMethod("body");
        var hidden = (ValueBody) body.invoke(null);
        assertThatThrownBy(() -> Explorer.explore(hidden))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Racy cannot be read")
                .hasMessageContaining("Program.of");
    }

    /** As a JShell's loader does: defines a class whose bytes nobody else can have. */
    private static final class Hiding extends ClassLoader {
        Hiding() {
            super(LaunchTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Racy.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known != null ? known : define(name);
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = super.getResourceAsStream(resource(name))) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            return name.equals(resource(Racy.class.getName()))
                    ? null
                    : super.getResourceAsStream(name);
        }

        private static String resource(String name) {
            return name.replace('.', '/') + ".class";
        }
    }
}
