import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

// reason: VarHandle
class VarHandleOfABytesView {
    static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    static int run() {
        byte[] bytes = new byte[8];
        INTS.set(bytes, 0, 7);
        return (int) INTS.get(bytes, 0);
    }
}
