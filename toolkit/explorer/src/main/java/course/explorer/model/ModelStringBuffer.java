package course.explorer.model;

/** What rewritten code knows as {@code java.lang.StringBuffer}: each call holds its monitor. */
public final class ModelStringBuffer extends ModelText
        implements Comparable<ModelStringBuffer>, Appendable {

    private static final long serialVersionUID = 1L;
    private static final int FIELD =
            Fields.register("course.explorer.model.ModelStringBuffer", "text", false, false, false);

    /** Who used it last; see {@link Access}. */
    long text$cell;

    public ModelStringBuffer() {
        super(new StringBuilder());
    }

    public ModelStringBuffer(int capacity) {
        super(new StringBuilder(capacity));
    }

    public ModelStringBuffer(String start) {
        super(new StringBuilder(start));
    }

    public ModelStringBuffer(CharSequence start) {
        super(new StringBuilder(start.length() + 16));
        addSequence(start);
    }

    @Override
    int field() {
        return FIELD;
    }

    @Override
    void lock() {
        Monitors.enter(this);
    }

    @Override
    void unlock() {
        Monitors.exit(this);
    }

    public ModelStringBuffer append(boolean x) {
        add(x);
        return this;
    }

    @Override
    public ModelStringBuffer append(char x) {
        add(x);
        return this;
    }

    public ModelStringBuffer append(int x) {
        add(x);
        return this;
    }

    public ModelStringBuffer append(long x) {
        add(x);
        return this;
    }

    public ModelStringBuffer append(float x) {
        add(x);
        return this;
    }

    public ModelStringBuffer append(double x) {
        add(x);
        return this;
    }

    public ModelStringBuffer append(String x) {
        add(x);
        return this;
    }

    public ModelStringBuffer append(Object x) {
        add(x);
        return this;
    }

    @Override
    public ModelStringBuffer append(CharSequence x) {
        addSequence(x);
        return this;
    }

    public ModelStringBuffer append(ModelStringBuffer x) {
        addText(x);
        return this;
    }

    public ModelStringBuffer append(char[] x) {
        add(String.valueOf(x));
        return this;
    }

    @Override
    public ModelStringBuffer append(CharSequence x, int from, int to) {
        add(part(x, from, to));
        return this;
    }

    public ModelStringBuffer append(char[] x, int from, int length) {
        java.util.Objects.checkFromToIndex(from, from + length, x.length);
        add(String.valueOf(x, from, length));
        return this;
    }

    public ModelStringBuffer appendCodePoint(int x) {
        write(t -> t.appendCodePoint(x));
        return this;
    }

    public ModelStringBuffer repeat(CharSequence x, int times) {
        write(t -> t.repeat(x.toString(), times));
        return this;
    }

    public ModelStringBuffer repeat(int x, int times) {
        write(t -> t.repeat(x, times));
        return this;
    }

    public ModelStringBuffer insert(int at, boolean x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, char x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, int x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, long x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, float x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, double x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, String x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, Object x) {
        put(at, x);
        return this;
    }

    public ModelStringBuffer insert(int at, CharSequence x) {
        put(at, whole(x));
        return this;
    }

    public ModelStringBuffer insert(int at, char[] x) {
        put(at, String.valueOf(x));
        return this;
    }

    public ModelStringBuffer delete(int from, int to) {
        write(t -> t.delete(from, to));
        return this;
    }

    public ModelStringBuffer deleteCharAt(int at) {
        write(t -> t.deleteCharAt(at));
        return this;
    }

    public ModelStringBuffer replace(int from, int to, String x) {
        write(t -> t.replace(from, to, x));
        return this;
    }

    public ModelStringBuffer reverse() {
        write(StringBuilder::reverse);
        return this;
    }

    @Override
    public int compareTo(ModelStringBuffer other) {
        return compare(other);
    }
}
