package course.explorer.trust;

/** Tells on System.err, now and then, how far a long test is. */
final class Progress {

    private static final long EVERY = 5_000_000_000L;

    private final String what;
    private final int of;
    private int done;
    private long told = System.nanoTime();

    Progress(String what, int of) {
        this.what = what;
        this.of = of;
    }

    void one() {
        done++;
        long now = System.nanoTime();
        if (now - told > EVERY || done == of) {
            told = now;
            System.err.printf("%s: %d of %d%n", what, done, of);
        }
    }
}
