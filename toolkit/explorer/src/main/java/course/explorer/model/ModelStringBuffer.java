package course.explorer.model;

/** What rewritten code knows as {@code java.lang.StringBuffer}: each call holds its monitor. */
public final class ModelStringBuffer
        implements CharSequence, Comparable<ModelStringBuffer>, Appendable, java.io.Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FIELD =
            Fields.register("course.explorer.model.ModelStringBuffer", "text", false, false, false);

    /** Who used it last; see {@link Access}. */
    long text$cell;

    private final transient StringBuilder text;

    public ModelStringBuffer() {
        text = new StringBuilder();
    }

    public ModelStringBuffer(int capacity) {
        text = new StringBuilder(capacity);
    }

    public ModelStringBuffer(String start) {
        text = new StringBuilder(start);
    }

    public ModelStringBuffer(CharSequence start) {
        text = new StringBuilder(start.toString());
    }

    public ModelStringBuffer append(boolean x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public ModelStringBuffer append(char x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(int x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(long x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(float x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(double x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(char[] x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(String x) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(Object x) {
        Monitors.enter(this);
        try {
            String s = String.valueOf(x);
            grow();
            text.append(s);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public ModelStringBuffer append(CharSequence x) {
        Monitors.enter(this);
        try {
            String s = String.valueOf(x);
            grow();
            text.append(s);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public ModelStringBuffer append(CharSequence x, int from, int to) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x, from, to);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer append(char[] x, int from, int length) {
        Monitors.enter(this);
        try {
            grow();
            text.append(x, from, length);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer appendCodePoint(int x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.appendCodePoint(x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer repeat(CharSequence x, int times) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.repeat(x.toString(), times);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer repeat(int x, int times) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.repeat(x, times);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, boolean x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, char x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, int x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, long x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, float x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, double x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, char[] x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, String x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.insert(at, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, Object x) {
        Monitors.enter(this);
        try {
            String s = String.valueOf(x);
            Access.write(this, FIELD);
            text.insert(at, s);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer insert(int at, CharSequence x) {
        Monitors.enter(this);
        try {
            String s = String.valueOf(x);
            Access.write(this, FIELD);
            text.insert(at, s);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer delete(int from, int to) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.delete(from, to);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer deleteCharAt(int at) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.deleteCharAt(at);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer replace(int from, int to, String x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.replace(from, to, x);
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public ModelStringBuffer reverse() {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.reverse();
            return this;
        } finally {
            Monitors.exit(this);
        }
    }

    public void setCharAt(int at, char x) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.setCharAt(at, x);
        } finally {
            Monitors.exit(this);
        }
    }

    public void setLength(int length) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.setLength(length);
        } finally {
            Monitors.exit(this);
        }
    }

    public void ensureCapacity(int n) {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.ensureCapacity(n);
        } finally {
            Monitors.exit(this);
        }
    }

    public void trimToSize() {
        Monitors.enter(this);
        try {
            Access.write(this, FIELD);
            text.trimToSize();
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public int length() {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.length();
        } finally {
            Monitors.exit(this);
        }
    }

    public int capacity() {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.capacity();
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public char charAt(int at) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.charAt(at);
        } finally {
            Monitors.exit(this);
        }
    }

    public int codePointAt(int at) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.codePointAt(at);
        } finally {
            Monitors.exit(this);
        }
    }

    public int indexOf(String x) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.indexOf(x);
        } finally {
            Monitors.exit(this);
        }
    }

    public int indexOf(String x, int from) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.indexOf(x, from);
        } finally {
            Monitors.exit(this);
        }
    }

    public int lastIndexOf(String x) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.lastIndexOf(x);
        } finally {
            Monitors.exit(this);
        }
    }

    public int lastIndexOf(String x, int from) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.lastIndexOf(x, from);
        } finally {
            Monitors.exit(this);
        }
    }

    public String substring(int from) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.substring(from);
        } finally {
            Monitors.exit(this);
        }
    }

    public String substring(int from, int to) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.substring(from, to);
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.substring(from, to);
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public boolean isEmpty() {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.isEmpty();
        } finally {
            Monitors.exit(this);
        }
    }

    @Override
    public String toString() {
        Monitors.enter(this);
        try {
            Access.read(this, FIELD);
            return text.toString();
        } finally {
            Monitors.exit(this);
        }
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
    public int compareTo(ModelStringBuffer other) {
        return toString().compareTo(other.toString());
    }
}
