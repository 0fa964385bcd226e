import static course.judge.spec.Meaning.registers;
import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Meaning;
import course.judge.spec.Specification;
import java.util.Set;
import java.util.TreeSet;

/** What an event does that can be set and cleared. */
final class EventSpecification extends Specification<Event, EventSpecification.How> {

    /**
     * @param waiting the threads that are counted
     * @param through those of them that the next step of theirs lets through, whatever comes
     */
    record How(boolean set, Set<Integer> waiting, Set<Integer> through) {

        How whenSet() {
            Set<Integer> all = new TreeSet<>(through);
            all.addAll(waiting);
            return new How(true, Set.of(), all);
        }

        How whenCleared() {
            return new How(false, waiting, through);
        }

        How without(int thread) {
            return new How(set, less(waiting, thread), less(through, thread));
        }

        /** Also who comes while it is set may be counted, and goes through then, whatever comes. */
        Meaning<How> await(int thread) {
            if (through.contains(thread)) {
                return returns(without(thread));
            }
            if (waiting.contains(thread)) {
                return waits();
            }
            How lettingThrough = new How(set, waiting, with(through, thread));
            return set
                    ? Meaning.<How>returns(this).or(registers(lettingThrough))
                    : registers(new How(false, with(waiting, thread), through));
        }

        /** Those who have been let through are counted until they have gone. */
        Meaning<How> howMany() {
            Meaning<How> all = returns(waiting.size(), this);
            for (int more = 1; more <= through.size(); more++) {
                all = all.or(returns(waiting.size() + more, this));
            }
            return all;
        }

        private static Set<Integer> with(Set<Integer> threads, int thread) {
            Set<Integer> more = new TreeSet<>(threads);
            more.add(thread);
            return more;
        }

        private static Set<Integer> less(Set<Integer> threads, int thread) {
            Set<Integer> less = new TreeSet<>(threads);
            less.remove(thread);
            return less;
        }
    }

    @Override
    protected void define() {
        object("new Event()", Event::new, new How(false, Set.of(), Set.of()));
        call("await()", Event::await).interruptible(How::without).meansFor(How::await);
        call("set()", Event::set).means(how -> returns(how.whenSet()));
        call("clear()", Event::clear).means(how -> returns(how.whenCleared()));
        ask("isSet()", Event::isSet).means(how -> returns(how.set(), how));
        ask("waiting()", Event::waiting).means(How::howMany);
    }
}
