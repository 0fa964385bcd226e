// or: DATA_RACE
// reason: reflect
import java.lang.reflect.Method;

class ReflectionCallsAMethod {
    static int n;

    static void add() {
        n++;
    }

    static void run() throws Exception {
        Method method = ReflectionCallsAMethod.class.getDeclaredMethod("add");
        Thread a =
                new Thread(() -> {
                    try {
                        method.invoke(null);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                });
        a.start();
        n++;
        a.join();
    }
}
