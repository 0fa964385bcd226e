package course.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
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

    enum Colour {
        RED,
        GREEN {
            @Override
            int number() {
                return 7;
            }
        };

        int number() {
            return ordinal();
        }
    }

    @Test
    @DisplayName("may capture strings, boxes and constants of enums, and nothing else")
    void captures() {
        Colour colour = Colour.GREEN;
        String name = "green";
        Long big = 1L << 40;
        assertThat(
                        Explorer.explore(() ->
                                        name + (colour == Colour.GREEN) + colour.number() + big)
                                .outcomes())
                .containsOnlyKeys("greentrue7" + big);

        var counter = new AtomicInteger();
        var large = BigInteger.TEN;
        assertThatThrownBy(() -> Explorer.explore(() -> counter.get()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("AtomicInteger")
                .hasMessageContaining("create it inside");
        assertThatThrownBy(() -> Explorer.explore(() -> large.signum()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BigInteger");
    }

    @Test
    @DisplayName("that is to be replayed needs a schedule as a result gives it")
    void rubbish() {
        for (String rubbish :
                new String[] {
                    "rubbish", "@1..2", "1.2", "@1x9999999999", "@-1", "A@1", "@1.", " "
                }) {
            assertThatThrownBy(() -> Explorer.options().withReplay(rubbish))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is no schedule");
        }
        Exploration other =
                Explorer.explore(Explorer.options().withReplay("zzz@9.9.9"), Racy.body());
        assertThat(other.verdict()).isEqualTo(Verdict.BOUNDED);
        assertThat(other.reason()).contains("none of this program's");
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
