// The same hand-over through a VarHandle in volatile mode orders the plain payload.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class MessagePassingVolatileHandle {
    static final VarHandle FLAG;
    static int payload;
    static int flag;

    static {
        try {
            FLAG =
                    MethodHandles.lookup()
                            .findStaticVarHandle(
                                    MessagePassingVolatileHandle.class, "flag", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    payload = 42;
                    FLAG.setVolatile(1);
                });
        a.start();
        if ((int) FLAG.getVolatile() == 1) {
            assert payload == 42;
        }
        a.join();
    }
}
