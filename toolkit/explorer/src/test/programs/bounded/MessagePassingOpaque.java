// Opaque accesses order nothing: the payload may be seen missing although the flag was seen.
// or: ASSERTION
// reason: weaker than volatile
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

class MessagePassingOpaque {
    static final VarHandle PAYLOAD;
    static final VarHandle FLAG;
    static int payload;
    static int flag;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            PAYLOAD = lookup.findStaticVarHandle(MessagePassingOpaque.class, "payload", int.class);
            FLAG = lookup.findStaticVarHandle(MessagePassingOpaque.class, "flag", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void run() throws InterruptedException {
        Thread a =
                new Thread(() -> {
                    PAYLOAD.setOpaque(1);
                    FLAG.setOpaque(1);
                });
        a.start();
        int seenFlag = (int) FLAG.getOpaque();
        int seenPayload = (int) PAYLOAD.getOpaque();
        assert seenFlag == 0 || seenPayload == 1;
        a.join();
    }
}
