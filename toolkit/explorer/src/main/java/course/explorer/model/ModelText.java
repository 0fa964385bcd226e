package course.explorer.model;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What the models of {@code StringBuilder} and {@code StringBuffer} have in common: each call
 * counts as one read or one write of the whole text. A buffer holds its monitor meanwhile.
 *
 * <p>A text that is the argument of another's call is not held meanwhile: as in the JDK, its length
 * is asked for first, and then its characters are read, all at once and without its monitor ({@code
 * append(StringBuffer)}, which its documentation says), or one by one (a part of a {@code
 * CharSequence}).
 */
abstract class ModelText implements CharSequence, java.io.Serializable {

    private static final long serialVersionUID = 1L;

    private final transient StringBuilder text;

    ModelText(StringBuilder text) {
        this.text = text;
    }

    /** The number of the field that stands for the whole text. */
    abstract int field();

    abstract void lock();

    abstract void unlock();

    private void beforeWrite() {
        Strand s = Execution.current;
        if (s != null) {
            s.traceValue = Tracer.LATER;
        }
        Access.write(this, field());
    }

    final <T> T read(Function<StringBuilder, T> look) {
        lock();
        try {
            Access.read(this, field());
            Tracer.saw(text);
            return look.apply(text);
        } finally {
            unlock();
        }
    }

    final void write(Consumer<StringBuilder> change) {
        lock();
        try {
            beforeWrite();
            change.accept(text);
            Tracer.saw(text);
        } finally {
            unlock();
        }
    }

    /** Looks where the text ends and then adds there: another thread may come in between. */
    final void add(Object x) {
        lock();
        try {
            String s = String.valueOf(x);
            Access.read(this, field());
            Tracer.saw(text);
            int end = text.length();
            beforeWrite();
            if (text.length() > end) {
                text.setLength(end);
            }
            text.append(s);
            Tracer.saw(text);
        } finally {
            unlock();
        }
    }

    /** Adds what a sequence holds, or the word null. */
    final void addSequence(CharSequence x) {
        if (x instanceof ModelText other) {
            addText(other);
        } else {
            add(x);
        }
    }

    /** Adds another text: its length is asked for first, and what it holds then is read. */
    final void addText(ModelText other) {
        if (other == null) {
            add(null);
            return;
        }
        lock();
        try {
            int length = other.length();
            Access.read(this, field());
            Tracer.saw(text);
            int end = text.length();
            String source = other.unlocked();
            beforeWrite();
            text.ensureCapacity(end + length);
            if (end + source.length() > text.capacity()) {
                throw new ArrayIndexOutOfBoundsException(
                        "arraycopy: last destination index %d out of bounds for byte[%d]"
                                .formatted(end + source.length(), text.capacity()));
            }
            text.setLength(end);
            text.append(source, 0, Math.min(length, source.length()));
            text.setLength(end + length);
            Tracer.saw(text);
        } finally {
            unlock();
        }
    }

    /** Copies a part of it. */
    public final void getChars(int from, int to, char[] into, int at) {
        read(t -> {
            t.getChars(from, to, into, at);
            return null;
        });
    }

    /** What it holds, read without its monitor. */
    private String unlocked() {
        Access.read(this, field());
        Tracer.saw(text);
        return text.toString();
    }

    /** Compares with another text, which is read without its monitor. */
    final int compare(ModelText other) {
        return read(own -> this == other ? 0 : own.toString().compareTo(other.unlocked()));
    }

    /** A part of a sequence, read as the JDK does: its length, and then a character at a time. */
    static String part(CharSequence x, int from, int to) {
        if (!(x instanceof ModelText)) {
            return String.valueOf(x).substring(from, to);
        }
        Objects.checkFromToIndex(from, to, x.length());
        var part = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            part.append(x.charAt(i));
        }
        return part.toString();
    }

    /** All of a sequence that is inserted. */
    static Object whole(CharSequence x) {
        return x instanceof ModelText ? part(x, 0, x.length()) : x;
    }

    final void put(int at, Object x) {
        lock();
        try {
            String s = String.valueOf(x);
            beforeWrite();
            text.insert(at, s);
            Tracer.saw(text);
        } finally {
            unlock();
        }
    }

    public void setCharAt(int at, char x) {
        write(t -> t.setCharAt(at, x));
    }

    public void setLength(int length) {
        write(t -> t.setLength(length));
    }

    public void ensureCapacity(int n) {
        write(t -> t.ensureCapacity(n));
    }

    public void trimToSize() {
        write(StringBuilder::trimToSize);
    }

    @Override
    public int length() {
        return read(StringBuilder::length);
    }

    public int capacity() {
        return read(StringBuilder::capacity);
    }

    @Override
    public char charAt(int at) {
        return read(t -> t.charAt(at));
    }

    public int codePointAt(int at) {
        return read(t -> t.codePointAt(at));
    }

    public int indexOf(String x) {
        return indexOf(x, 0);
    }

    public int indexOf(String x, int from) {
        return read(t -> t.indexOf(x, from));
    }

    public int lastIndexOf(String x) {
        return read(t -> t.lastIndexOf(x));
    }

    public int lastIndexOf(String x, int from) {
        return read(t -> t.lastIndexOf(x, from));
    }

    public String substring(int from) {
        return read(t -> t.substring(from));
    }

    public String substring(int from, int to) {
        return read(t -> t.substring(from, to));
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return substring(from, to);
    }

    @Override
    public boolean isEmpty() {
        return length() == 0;
    }

    @Override
    public String toString() {
        return read(StringBuilder::toString);
    }
}
