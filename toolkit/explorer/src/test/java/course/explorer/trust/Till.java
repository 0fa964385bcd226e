package course.explorer.trust;

/** What a test of another file calls. */
final class Till {

    private int sum;
    private boolean closed;

    void add(int amount) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        sum += amount;
    }

    int sum() {
        return sum;
    }

    static Till closed() {
        var till = new Till();
        till.closed = true;
        return till;
    }
}
