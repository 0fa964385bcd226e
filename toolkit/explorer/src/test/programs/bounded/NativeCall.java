// What C code does to memory is out of sight.
// reason: Linker
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

class NativeCall {
    static void run() throws Throwable {
        Linker linker = Linker.nativeLinker();
        MethodHandle abs =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("abs"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        int one = (int) abs.invokeExact(-1);
        assert one == 1;
    }
}
