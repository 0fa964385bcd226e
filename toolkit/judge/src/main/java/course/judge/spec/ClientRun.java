package course.judge.spec;

import course.explorer.Calls;
import java.util.List;

/** One execution of a client, inside the exploration: makes its objects and runs its threads. */
final class ClientRun {

    /** The parts of a specification of which clients are made; they serve all executions. */
    private record Parts(Object[] makers, Object[] runs, Object[] words, Object[] givesValue) {
        static <O, S> Parts of(Specification<O, S> specification) {
            specification.define();
            List<Call<O, S>> calls = specification.calls();
            return new Parts(
                    specification.each(specification.subjects(), each -> each.maker()),
                    specification.each(calls, each -> each.run),
                    specification.each(calls, each -> each.words),
                    specification.each(calls, each -> each.givesValue));
        }
    }

    private final Parts parts;
    private Object[] objects;
    private String[] names;
    private Thread[] threads;

    private ClientRun(Parts parts) {
        this.parts = parts;
    }

    static <O, S> void run(Specification<O, S> specification) throws Exception {
        if (Calls.client() != Calls.NONE) {
            new ClientRun((Parts) Calls.kept(() -> Parts.of(specification))).run();
        }
    }

    /** A plan: the objects, the calls of the main thread, those of each other thread. */
    private void run() throws Exception {
        int at = 0;
        objects = new Object[Calls.planned(at++)];
        for (int i = 0; i < objects.length; i++) {
            var maker = (Specification.Maker<?>) parts.makers[Calls.planned(at++)];
            objects[i] = maker.make();
        }
        int first = at + 1 + Calls.planned(at);
        for (at++; at < first; at++) {
            perform(0, Calls.planned(at));
        }
        threads = new Thread[1 + Calls.planned(at++)];
        for (int i = 1; i < threads.length; i++) {
            int thread = i;
            int from = at + 1;
            int to = from + Calls.planned(at);
            threads[i] = new Thread(() -> performAll(thread, from, to), "thread " + i);
            threads[i].setDaemon(true);
            at = to;
        }
        for (int i = 1; i < threads.length; i++) {
            threads[i].start();
        }
        for (int next = Calls.ask(); next != Code.DONE; next = Calls.ask()) {
            perform(0, next);
        }
    }

    private void performAll(int thread, int from, int to) {
        for (int at = from; at < to; at++) {
            perform(thread, Calls.planned(at));
        }
        Calls.leaves(thread);
    }

    private void perform(int thread, int code) {
        if (Code.isCall(code)) {
            call(thread, code);
        } else if (Code.isInterrupt(code)) {
            int other = Code.interrupted(code);
            Calls.begins(thread, code, "");
            threads[other].interrupt();
            Calls.returned(thread, code);
        } else if (Code.isJoin(code)) {
            Calls.begins(thread, code, "");
            join(Code.joined(code));
            Calls.returned(thread, code);
        } else {
            Calls.begins(thread, code, "");
            Calls.returned(thread, code, Thread.interrupted());
        }
    }

    private void join(int set) {
        for (int i = 1; i < threads.length; i++) {
            if ((set >> i & 1) != 0) {
                try {
                    threads[i].join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void call(int thread, int code) {
        int which = code % Code.OBJECT;
        Object object = objects[code / Code.OBJECT];
        var run = (Call.Question<Object>) parts.runs[which];
        Calls.begins(thread, code, (String) parts.words[which]);
        Object value;
        try {
            value = run.run(object);
        } catch (Throwable thrown) {
            Calls.threw(thread, code, thrown);
            return;
        }
        if ((Boolean) parts.givesValue[which]) {
            Calls.returned(thread, code, value);
        } else {
            Calls.returned(thread, code);
        }
    }
}
