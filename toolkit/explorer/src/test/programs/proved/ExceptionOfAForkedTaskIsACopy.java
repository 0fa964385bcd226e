// outcomes: java.lang.IllegalStateException: b, its cause b
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveAction;

/** What another thread threw is thrown again as a new exception with the first as its cause. */
class ExceptionOfAForkedTaskIsACopy {
    static String run() {
        try (var pool = new ForkJoinPool(1)) {
            pool.invoke(
                    new RecursiveAction() {
                        @Override
                        protected void compute() {
                            throw new IllegalStateException("b");
                        }
                    });
            return "nothing";
        } catch (IllegalStateException e) {
            return e.getMessage()
                    + (e.getCause() == null ? "" : ", its cause " + e.getCause().getMessage());
        }
    }
}
