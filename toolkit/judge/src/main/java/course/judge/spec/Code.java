package course.judge.spec;

/**
 * What a thread of a client does, as a number: plans, histories and what the main thread is told
 * are made of these. A call is its own number and {@link #OBJECT} times that of its object.
 */
final class Code {

    static final int OBJECT = 1_000;

    /** The main thread has nothing more to do. */
    static final int DONE = Integer.MIN_VALUE;

    /** Less the number of a thread: interrupt it. */
    private static final int INTERRUPT = -1;

    /** The thread takes its interrupt status and clears it. */
    static final int STATUS = -100;

    /** Less a bit set of threads: wait for their ends. */
    private static final int JOIN = -200;

    private Code() {}

    static int call(int object, int call) {
        return object * OBJECT + call;
    }

    static int object(int call) {
        return call / OBJECT;
    }

    static boolean isCall(int code) {
        return code >= 0;
    }

    static int interrupt(int thread) {
        return INTERRUPT - thread;
    }

    static boolean isInterrupt(int code) {
        return code < 0 && code > STATUS;
    }

    static int interrupted(int code) {
        return INTERRUPT - code;
    }

    static int join(int threads) {
        return JOIN - threads;
    }

    static boolean isJoin(int code) {
        return code <= JOIN && code != DONE;
    }

    static int joined(int code) {
        return JOIN - code;
    }
}
