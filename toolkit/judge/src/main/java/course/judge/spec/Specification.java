package course.judge.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the objects of a class do, if their calls come one after another. A subclass stands beside
 * the hidden tests of an exercise, and says in {@link #define()} which objects there are to begin
 * with, and which calls.
 *
 * @param <O> the answer's class
 * @param <S> what the model knows of an object: immutable, with {@code equals}
 */
public abstract class Specification<O, S> {

    /** How an object is made. */
    @FunctionalInterface
    public interface Maker<O> {
        O make() throws Exception;
    }

    /**
     * An object to begin with.
     *
     * @param words how it is made, as one would write it
     * @param state what the model knows of it
     */
    record Subject<O, S>(String words, Maker<O> maker, S state) {}

    private final List<Subject<O, S>> subjects = new ArrayList<>();
    private final List<Call<O, S>> calls = new ArrayList<>();

    /** Names the objects and the calls; called once. */
    protected abstract void define();

    protected final void object(String words, Maker<O> maker, S state) {
        subjects.add(new Subject<>(words, maker, state));
    }

    /** A call that returns nothing. */
    protected final Call<O, S> call(String words, Call.Action<O> run) {
        return callOf(words, words, run);
    }

    /** A call that returns a value. */
    protected final Call<O, S> ask(String words, Call.Question<O> run) {
        return add(new Call<>(words, words, run, true));
    }

    /**
     * One of several calls that differ in a value which nobody looks into, so that all clients that
     * differ only in such values are one. Calls of one group are used in turn.
     *
     * @param group what they have in common, such as the method
     */
    protected final Call<O, S> callOf(String group, String words, Call.Action<O> run) {
        Call.Question<O> question =
                object -> {
                    run.run(object);
                    return null;
                };
        return add(new Call<>(words, group, question, false));
    }

    /** The same for a call that returns a value. */
    protected final Call<O, S> askOf(String group, String words, Call.Question<O> run) {
        return add(new Call<>(words, group, run, true));
    }

    private Call<O, S> add(Call<O, S> call) {
        calls.add(call);
        return call;
    }

    /**
     * States that differ only in what this leaves out are tried once. Usually nothing is left out.
     */
    protected Object shape(S state) {
        return state;
    }

    /**
     * Most clients of each sort, those without interrupts and those with. What is left out are the
     * largest, and the same ones for all answers.
     */
    protected int most() {
        return 300;
    }

    /**
     * So many states are tried at one object beside each of them at another; 0 where two objects
     * side by side have too many threads of their own.
     */
    protected int paired() {
        return 4;
    }

    final List<Subject<O, S>> subjects() {
        return subjects;
    }

    final List<Call<O, S>> calls() {
        return calls;
    }

    final Call<O, S> call(int code) {
        return calls.get(code % Code.OBJECT);
    }

    /** The groups of calls, in the order in which they were named. */
    final List<String> groups() {
        return calls.stream().map(each -> each.group).distinct().toList();
    }

    /** The number of the call of a group whose turn it is after so many. */
    final int turn(String group, int used) {
        int[] members =
                IntStream.range(0, calls.size())
                        .filter(i -> calls.get(i).group.equals(group))
                        .toArray();
        return members[used % members.length];
    }

    /** The explored program: one client in each execution. */
    public final void explored() throws Exception {
        ClientRun.run(this);
    }

    final <T> Object[] each(List<T> all, Function<T, Object> part) {
        Object[] parts = new Object[all.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part.apply(all.get(i));
        }
        return parts;
    }
}
