package course.explorer.model;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A stream whose calls all come down to one: what a call prints is one text. */
abstract class TextStream extends PrintStream {

    TextStream() {
        super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    abstract void emit(String s);

    /** Nothing here holds a monitor while it asks the program for a text. */
    static String text(Object o) {
        Escapes.landed();
        return ClassNames.valueOf(o);
    }

    private void line(Object o) {
        emit(text(o) + "\n");
    }

    @Override
    public void write(int b) {
        emit(String.valueOf((char) b));
    }

    @Override
    public void write(byte[] b, int from, int length) {
        emit(new String(b, from, length, StandardCharsets.UTF_8));
    }

    @Override
    public void write(byte[] b) {
        write(b, 0, b.length);
    }

    @Override
    public void print(boolean x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(char x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(int x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(long x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(float x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(double x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(char[] x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(String x) {
        emit(String.valueOf(x));
    }

    @Override
    public void print(Object x) {
        emit(text(x));
    }

    @Override
    public void println() {
        emit("\n");
    }

    @Override
    public void println(boolean x) {
        line(x);
    }

    @Override
    public void println(char x) {
        line(x);
    }

    @Override
    public void println(int x) {
        line(x);
    }

    @Override
    public void println(long x) {
        line(x);
    }

    @Override
    public void println(float x) {
        line(x);
    }

    @Override
    public void println(double x) {
        line(x);
    }

    @Override
    public void println(char[] x) {
        line(String.valueOf(x));
    }

    @Override
    public void println(String x) {
        line(x);
    }

    @Override
    public void println(Object x) {
        line(x);
    }

    @Override
    public PrintStream printf(String format, Object... args) {
        return format(format, args);
    }

    @Override
    public PrintStream printf(Locale locale, String format, Object... args) {
        return format(locale, format, args);
    }

    @Override
    public PrintStream append(CharSequence s) {
        emit(String.valueOf(s));
        return this;
    }

    @Override
    public PrintStream append(char c) {
        emit(String.valueOf(c));
        return this;
    }
}
