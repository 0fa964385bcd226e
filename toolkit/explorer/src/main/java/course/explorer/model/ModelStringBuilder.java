package course.explorer.model;

/**
 * What rewritten code knows as {@code java.lang.StringBuilder}: each call counts as one read or one
 * write of the whole, so that two threads that share one are seen to race.
 */
public final class ModelStringBuilder
        implements CharSequence, Comparable<ModelStringBuilder>, Appendable, java.io.Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIELD =
            Fields.register(
                    "course.explorer.model.ModelStringBuilder", "text", false, false, false);

    /** Who used it last; see {@link Access}. */
    long text$cell;

    private final transient StringBuilder text;

    public ModelStringBuilder() {
        text = new StringBuilder();
    }

    public ModelStringBuilder(int capacity) {
        text = new StringBuilder(capacity);
    }

    public ModelStringBuilder(String start) {
        text = new StringBuilder(start);
    }

    public ModelStringBuilder(CharSequence start) {
        text = new StringBuilder(start.toString());
    }

    public ModelStringBuilder append(boolean x) {
        grow();
        text.append(x);
        return this;
    }

    @Override
    public ModelStringBuilder append(char x) {
        grow();
        text.append(x);
        return this;
    }

    public ModelStringBuilder append(int x) {
        grow();
        text.append(x);
        return this;
    }

    public ModelStringBuilder append(long x) {
        grow();
        text.append(x);
        return this;
    }

    public ModelStringBuilder append(float x) {
        grow();
        text.append(x);
        return this;
    }

    public ModelStringBuilder append(double x) {
        grow();
        text.append(x);
        return this;
    }

    public ModelStringBuilder append(char[] x) {
        grow();
        text.append(x);
        return this;
    }

    public ModelStringBuilder append(String x) {
        grow();
        text.append(x);
        return this;
    }

    public ModelStringBuilder append(Object x) {
        String s = String.valueOf(x);
        grow();
        text.append(s);
        return this;
    }

    @Override
    public ModelStringBuilder append(CharSequence x) {
        String s = String.valueOf(x);
        grow();
        text.append(s);
        return this;
    }

    @Override
    public ModelStringBuilder append(CharSequence x, int from, int to) {
        grow();
        text.append(x, from, to);
        return this;
    }

    public ModelStringBuilder append(char[] x, int from, int length) {
        grow();
        text.append(x, from, length);
        return this;
    }

    public ModelStringBuilder appendCodePoint(int x) {
        Access.write(this, FIELD);
        text.appendCodePoint(x);
        return this;
    }

    public ModelStringBuilder repeat(CharSequence x, int times) {
        Access.write(this, FIELD);
        text.repeat(x.toString(), times);
        return this;
    }

    public ModelStringBuilder repeat(int x, int times) {
        Access.write(this, FIELD);
        text.repeat(x, times);
        return this;
    }

    public ModelStringBuilder insert(int at, boolean x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, char x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, int x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, long x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, float x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, double x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, char[] x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, String x) {
        Access.write(this, FIELD);
        text.insert(at, x);
        return this;
    }

    public ModelStringBuilder insert(int at, Object x) {
        String s = String.valueOf(x);
        Access.write(this, FIELD);
        text.insert(at, s);
        return this;
    }

    public ModelStringBuilder insert(int at, CharSequence x) {
        String s = String.valueOf(x);
        Access.write(this, FIELD);
        text.insert(at, s);
        return this;
    }

    public ModelStringBuilder delete(int from, int to) {
        Access.write(this, FIELD);
        text.delete(from, to);
        return this;
    }

    public ModelStringBuilder deleteCharAt(int at) {
        Access.write(this, FIELD);
        text.deleteCharAt(at);
        return this;
    }

    public ModelStringBuilder replace(int from, int to, String x) {
        Access.write(this, FIELD);
        text.replace(from, to, x);
        return this;
    }

    public ModelStringBuilder reverse() {
        Access.write(this, FIELD);
        text.reverse();
        return this;
    }

    public void setCharAt(int at, char x) {
        Access.write(this, FIELD);
        text.setCharAt(at, x);
    }

    public void setLength(int length) {
        Access.write(this, FIELD);
        text.setLength(length);
    }

    public void ensureCapacity(int n) {
        Access.write(this, FIELD);
        text.ensureCapacity(n);
    }

    public void trimToSize() {
        Access.write(this, FIELD);
        text.trimToSize();
    }

    @Override
    public int length() {
        Access.read(this, FIELD);
        return text.length();
    }

    public int capacity() {
        Access.read(this, FIELD);
        return text.capacity();
    }

    @Override
    public char charAt(int at) {
        Access.read(this, FIELD);
        return text.charAt(at);
    }

    public int codePointAt(int at) {
        Access.read(this, FIELD);
        return text.codePointAt(at);
    }

    public int indexOf(String x) {
        Access.read(this, FIELD);
        return text.indexOf(x);
    }

    public int indexOf(String x, int from) {
        Access.read(this, FIELD);
        return text.indexOf(x, from);
    }

    public int lastIndexOf(String x) {
        Access.read(this, FIELD);
        return text.lastIndexOf(x);
    }

    public int lastIndexOf(String x, int from) {
        Access.read(this, FIELD);
        return text.lastIndexOf(x, from);
    }

    public String substring(int from) {
        Access.read(this, FIELD);
        return text.substring(from);
    }

    public String substring(int from, int to) {
        Access.read(this, FIELD);
        return text.substring(from, to);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        Access.read(this, FIELD);
        return text.substring(from, to);
    }

    @Override
    public boolean isEmpty() {
        Access.read(this, FIELD);
        return text.isEmpty();
    }

    @Override
    public String toString() {
        Access.read(this, FIELD);
        return text.toString();
    }

    /** Looks where the text ends and then adds there: another thread may come in between. */
    private void grow() {
        Access.read(this, FIELD);
        int end = text.length();
        Access.write(this, FIELD);
        if (text.length() > end) {
            text.setLength(end);
        }
    }

    @Override
    public int compareTo(ModelStringBuilder other) {
        return toString().compareTo(other.toString());
    }
}
