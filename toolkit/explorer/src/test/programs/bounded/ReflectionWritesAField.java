// The race is real, though no bytecode of the program writes the field.
// or: DATA_RACE
// reason: reflect
import java.lang.reflect.Field;

class ReflectionWritesAField {
    static int n;

    static void run() throws Exception {
        Field field = ReflectionWritesAField.class.getDeclaredField("n");
        Thread a =
                new Thread(() -> {
                    try {
                        field.setInt(null, 1);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                });
        a.start();
        Math.abs(n);
        a.join();
    }
}
