import java.io.Serializable;
import java.util.concurrent.Callable;

/**
 * Work for another JVM. It travels as bytes, so a task is best a record of plain values; a lambda's
 * captured world does not come along. The worker has the same class path, which is why sending the
 * values is enough.
 */
interface WorkerTask<R extends Serializable> extends Callable<R>, Serializable {}
