package course.judge.spec;

/**
 * A call that clients may make: how it is run on the answer's object, and what it means.
 *
 * @param <O> the answer's class
 * @param <S> what the model knows of an object: immutable, with {@code equals}
 */
public final class Call<O, S> {

    /** How a call is run. */
    @FunctionalInterface
    public interface Action<O> {
        void run(O object) throws Throwable;
    }

    /** How a call is run that returns a value. */
    @FunctionalInterface
    public interface Question<O> {
        Object run(O object) throws Throwable;
    }

    /** What a call does, if all calls come one after another. */
    @FunctionalInterface
    public interface Rule<S> {
        /**
         * @param thread who calls; 0 is the main thread
         */
        Meaning<S> in(S state, int thread);
    }

    /** What a call does, whoever calls. */
    @FunctionalInterface
    public interface SameForAll<S> {
        Meaning<S> in(S state);
    }

    /** What a call leaves behind that gives up waiting. */
    @FunctionalInterface
    public interface Leaving<S> {
        S of(S state, int thread);
    }

    final String words;
    final String group;
    final Question<O> run;
    final boolean givesValue;
    private Rule<S> rule;
    private boolean interruptible;
    private Leaving<S> leaving = (state, thread) -> state;
    private boolean endsByInterrupt = true;
    private boolean keepsInterrupt = true;

    Call(String words, String group, Question<O> run, boolean givesValue) {
        this.words = words;
        this.group = group;
        this.run = run;
        this.givesValue = givesValue;
    }

    public Call<O, S> means(SameForAll<S> newRule) {
        rule = (state, thread) -> newRule.in(state);
        return this;
    }

    public Call<O, S> meansFor(Rule<S> newRule) {
        rule = newRule;
        return this;
    }

    /**
     * An interrupt ends it with an {@link InterruptedException} if it waits, and may do so if it
     * need not wait; then it has changed nothing.
     */
    public Call<O, S> interruptible() {
        interruptible = true;
        return this;
    }

    /** The same for a call that registers before it waits. */
    public Call<O, S> interruptible(Leaving<S> newLeaving) {
        leaving = newLeaving;
        return interruptible();
    }

    /**
     * An interrupt may end it with an {@link InterruptedException} if it waits, or it goes on
     * waiting, as its author likes.
     */
    public Call<O, S> mayIgnoreInterrupt(Leaving<S> newLeaving) {
        endsByInterrupt = false;
        return interruptible(newLeaving).mayClearInterrupt();
    }

    /** What becomes of the interrupt status is left open. */
    public Call<O, S> mayClearInterrupt() {
        keepsInterrupt = false;
        return this;
    }

    boolean isInterruptible() {
        return interruptible;
    }

    /** Whether it may not go on waiting once it is interrupted. */
    boolean mustEndByInterrupt() {
        return interruptible && endsByInterrupt;
    }

    boolean keepsInterrupt() {
        return keepsInterrupt;
    }

    S leftBy(S state, int thread) {
        return leaving.of(state, thread);
    }

    Meaning<S> in(S state, int thread) {
        return rule.in(state, thread);
    }
}
