package course.judge.spec;

import course.explorer.CallHistory.Event;
import course.judge.spec.Finding.Stuck;
import course.judge.spec.Finding.Unexplained;
import course.judge.spec.Meaning.Outcome;
import java.util.Set;
import java.util.TreeSet;

/** Sentences about what a client came to. */
final class Words {

    private Words() {}

    /** A call that ended as it never could, if the calls came one after another. */
    static <O, S> String unexplained(
            Specification<O, S> specification, Client client, Unexplained<S> wrong) {
        Event end = wrong.end();
        if (end.call() == Code.STATUS) {
            return "thread "
                    + end.thread()
                    + (end.outcome().equals("true")
                            ? " is interrupted at its end, and a call has thrown for that already"
                            : " was interrupted, and at its end nothing is left of that: neither an"
                                    + " InterruptedException nor its interrupt status");
        }
        String how =
                end.outcome().startsWith("throws ")
                        ? end.outcome()
                        : end.outcome().isEmpty() ? "has returned" : "returned " + end.outcome();
        return client.words(specification, end.call())
                + of(end.thread())
                + " "
                + how
                + ", which no order of the calls explains"
                + possible(specification, end, wrong.before());
    }

    private static String of(int thread) {
        return thread == 0 ? "" : " of thread " + thread;
    }

    /** A call that waits, and need not. */
    static <O, S> String stuck(Specification<O, S> specification, Client client, Stuck<S> wrong) {
        return client.words(specification, wrong.code())
                + of(wrong.thread())
                + (wrong.hasTakenEffect()
                        ? " has done its work and never comes back"
                        : " waits for ever, and there is nothing left to wait for");
    }

    /** What the call could have come to. */
    private static <O, S> String possible(
            Specification<O, S> specification, Event end, Set<Configuration<S>> before) {
        Set<String> all = new TreeSet<>();
        Call<O, S> call = specification.call(end.call());
        for (Configuration<S> each : before) {
            S state = each.states().get(Code.object(end.call()));
            Meaning<S> meaning = call.in(state, end.thread());
            for (Outcome<S> outcome : meaning.outcomes()) {
                if (outcome.goesOn()) {
                    all.add("it waits");
                    continue;
                }
                all.add(outcome.words().isEmpty() ? "it returns" : outcome.words());
            }
            if (meaning.mayWait()) {
                all.add("it waits");
            }
        }
        return all.isEmpty() ? "" : "; possible: " + String.join(", ", all);
    }
}
