package course.explorer.model;

import java.lang.ref.Cleaner;

/**
 * Cleaners never run model code by themselves, for that would be in a thread of the real JVM; what
 * was registered runs only if it is asked for.
 */
public final class Cleaning {

    private Cleaning() {}

    public static Cleaner.Cleanable register(Cleaner cleaner, Object o, Runnable action) {
        return new Once(action);
    }

    private static final class Once implements Cleaner.Cleanable {
        private Runnable action;

        Once(Runnable action) {
            this.action = action;
        }

        @Override
        public void clean() {
            Runnable mine = action;
            action = null;
            if (mine != null) {
                mine.run();
            }
        }
    }
}
