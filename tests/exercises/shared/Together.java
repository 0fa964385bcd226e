/** Threads for tests. Shared by the hidden tests of all exercises and compiled with each. */
final class Together {

    /** Something a thread does; it may throw what it likes. */
    interface Task {
        void run() throws Exception;
    }

    private Together() {}

    /** Runs each task in a thread of its own, named thread 1, thread 2, …, and waits for them all. */
    static void together(Task... tasks) throws InterruptedException {
        String[] names = new String[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            names[i] = "thread " + (i + 1);
        }
        together(names, tasks);
    }

    /**
     * The same with threads called by what they are: a learner reads the names.
     *
     * @param roles one for each task, as {@code "producer, consumer"}
     */
    static void together(String roles, Task... tasks) throws InterruptedException {
        together(roles.split(", "), tasks);
    }

    private static void together(String[] names, Task... tasks) throws InterruptedException {
        Thread[] threads = new Thread[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            threads[i] = thread(names[i], tasks[i]);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** A thread for the task, to be started. */
    static Thread thread(String name, Task task) {
        return new Thread(() -> runUnchecked(task), name);
    }

    /** Runs it in this thread; a checked exception goes on as it is. */
    static void runUnchecked(Task task) {
        try {
            task.run();
        } catch (Exception e) {
            throwAsItIs(e);
        }
    }

    /** A checked exception of the answer's ends the thread under its own name, not wrapped. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> void throwAsItIs(Exception e) throws E {
        throw (E) e;
    }
}
