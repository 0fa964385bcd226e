import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

// reason: Cell.n
/** What stands behind the object in a call of a field's handle is a value, and no index. */
class WritesAnIntThroughAHandle {
    static class Cell {
        int n;
    }

    static final VarHandle N;

    static {
        try {
            N = MethodHandles.lookup().findVarHandle(Cell.class, "n", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static void run() throws InterruptedException {
        Cell cell = new Cell();
        Thread t = new Thread(() -> N.set(cell, 3));
        t.start();
        int seen = (int) N.get(cell);
        t.join();
    }
}
