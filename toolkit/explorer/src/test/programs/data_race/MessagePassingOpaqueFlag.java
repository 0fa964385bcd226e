// An opaque flag synchronises nothing, so the plain payload races.
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class MessagePassingOpaqueFlag {
    static final VarHandle FLAG;
    static int payload;
    static int flag;

    static {
        try {
            FLAG =
                    MethodHandles.lookup()
                            .findStaticVarHandle(MessagePassingOpaqueFlag.class, "flag", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    payload = 42;
                    FLAG.setOpaque(1);
                });
        a.start();
        if ((int) FLAG.getOpaque() == 1) {
            int unused = payload;
        }
        a.join();
    }
}
