package course.explorer.model;

/**
 * What rewritten code knows as {@code java.lang.StringBuilder}: two threads that share one are seen
 * to race.
 */
public final class ModelStringBuilder extends ModelText
        implements Comparable<ModelStringBuilder>, Appendable {

    private static final long serialVersionUID = 1L;
    private static final int FIELD =
            Fields.register(
                    "course.explorer.model.ModelStringBuilder", "text", false, false, false);

    /** Who used it last; see {@link Access}. */
    long text$cell;

    public ModelStringBuilder() {
        super(new StringBuilder());
    }

    public ModelStringBuilder(int capacity) {
        super(new StringBuilder(capacity));
    }

    public ModelStringBuilder(String start) {
        super(new StringBuilder(start));
    }

    public ModelStringBuilder(CharSequence start) {
        super(new StringBuilder(start.length() + 16));
        addSequence(start);
    }

    @Override
    int field() {
        return FIELD;
    }

    @Override
    void lock() {}

    @Override
    void unlock() {}

    public ModelStringBuilder append(boolean x) {
        add(x);
        return this;
    }

    @Override
    public ModelStringBuilder append(char x) {
        add(x);
        return this;
    }

    public ModelStringBuilder append(int x) {
        add(x);
        return this;
    }

    public ModelStringBuilder append(long x) {
        add(x);
        return this;
    }

    public ModelStringBuilder append(float x) {
        add(x);
        return this;
    }

    public ModelStringBuilder append(double x) {
        add(x);
        return this;
    }

    public ModelStringBuilder append(String x) {
        add(x);
        return this;
    }

    public ModelStringBuilder append(Object x) {
        add(x);
        return this;
    }

    @Override
    public ModelStringBuilder append(CharSequence x) {
        addSequence(x);
        return this;
    }

    public ModelStringBuilder append(ModelStringBuffer x) {
        addText(x);
        return this;
    }

    public ModelStringBuilder append(char[] x) {
        add(String.valueOf(x));
        return this;
    }

    @Override
    public ModelStringBuilder append(CharSequence x, int from, int to) {
        add(part(x, from, to));
        return this;
    }

    public ModelStringBuilder append(char[] x, int from, int length) {
        java.util.Objects.checkFromToIndex(from, from + length, x.length);
        add(String.valueOf(x, from, length));
        return this;
    }

    public ModelStringBuilder appendCodePoint(int x) {
        write(t -> t.appendCodePoint(x));
        return this;
    }

    public ModelStringBuilder repeat(CharSequence x, int times) {
        write(t -> t.repeat(x.toString(), times));
        return this;
    }

    public ModelStringBuilder repeat(int x, int times) {
        write(t -> t.repeat(x, times));
        return this;
    }

    public ModelStringBuilder insert(int at, boolean x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, char x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, int x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, long x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, float x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, double x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, String x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, Object x) {
        put(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, CharSequence x) {
        put(at, whole(x));
        return this;
    }

    public ModelStringBuilder insert(int at, char[] x) {
        put(at, String.valueOf(x));
        return this;
    }

    public ModelStringBuilder delete(int from, int to) {
        write(t -> t.delete(from, to));
        return this;
    }

    public ModelStringBuilder deleteCharAt(int at) {
        write(t -> t.deleteCharAt(at));
        return this;
    }

    public ModelStringBuilder replace(int from, int to, String x) {
        write(t -> t.replace(from, to, x));
        return this;
    }

    public ModelStringBuilder reverse() {
        write(StringBuilder::reverse);
        return this;
    }

    @Override
    public int compareTo(ModelStringBuilder other) {
        return compare(other);
    }
}
