// reason: Unsafe
import java.lang.reflect.Field;
import sun.misc.Unsafe;

class UnsafeWritesAnArray {
    static void run() throws Exception {
        Field field = Unsafe.class.getDeclaredField("theUnsafe");
        field.setAccessible(true);
        Unsafe unsafe = (Unsafe) field.get(null);
        int[] cells = new int[1];
        Thread a = new Thread(() -> unsafe.putInt(cells, Unsafe.ARRAY_INT_BASE_OFFSET, 1));
        a.start();
        Math.abs(cells[0]);
        a.join();
    }
}
