// A system property outlives the execution: the next one does something else under the same
// choices.
// reason: the same twice
class CountsItsOwnExecutions {
    static volatile int x;
    static volatile int y;

    static void run() throws InterruptedException {
        int n = Integer.getInteger("course.executions", 0);
        System.setProperty("course.executions", "" + (n + 1));
        Thread a =
                new Thread(() -> {
                    x = 1;
                    y = 1;
                });
        a.start();
        if (n % 2 == 0) {
            x = 2;
            y = 2;
        } else {
            y = 2;
            x = 2;
        }
        a.join();
    }
}
