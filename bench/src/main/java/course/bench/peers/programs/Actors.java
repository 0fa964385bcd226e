package course.bench.peers.programs;

/**
 * A program of two threads that do one thing each, the form that jcstress asks for. What comes
 * after both is {@link #outcome}.
 */
public abstract class Actors implements Trial {

    private final Throwable[] thrown = new Throwable[3];

    public abstract void first() throws Exception;

    public abstract void second() throws Exception;

    /** What a third thread does, if there is one. */
    public void third() throws Exception {}

    /** How many threads there are: 2 or 3. */
    public int threads() {
        return 2;
    }

    public abstract Object outcome();

    @Override
    public final Object run() throws Exception {
        Thread[] threads = new Thread[threads()];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Actor(this, i);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Throwable failure : thrown) {
            if (failure != null) {
                throw new AssertionError(failure);
            }
        }
        return outcome();
    }

    /**
     * A thread, and no Runnable in one: on JDK 25 Lincheck 3.7 loses sight of what a Runnable
     * holds.
     */
    private static final class Actor extends Thread {
        private final Actors program;
        private final int index;

        Actor(Actors program, int index) {
            this.program = program;
            this.index = index;
            setDaemon(true);
        }

        @Override
        public void run() {
            program.act(index);
        }
    }

    private void act(int actor) {
        try {
            switch (actor) {
                case 0 -> first();
                case 1 -> second();
                default -> third();
            }
        } catch (Throwable e) {
            thrown[actor] = e;
        }
    }
}
