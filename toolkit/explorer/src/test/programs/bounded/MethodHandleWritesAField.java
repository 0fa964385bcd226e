// or: DATA_RACE
// reason: MethodHandle
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

class MethodHandleWritesAField {
    static int n;

    static void run() throws Exception {
        MethodHandle setter =
                MethodHandles.lookup()
                        .findStaticSetter(MethodHandleWritesAField.class, "n", int.class);
        Thread a =
                new Thread(() -> {
                    try {
                        setter.invokeExact(1);
                    } catch (Throwable e) {
                        throw new AssertionError(e);
                    }
                });
        a.start();
        Math.abs(n);
        a.join();
    }
}
