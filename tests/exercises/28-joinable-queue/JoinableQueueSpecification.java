import static course.judge.spec.Meaning.anything;
import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.registers;
import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Meaning;
import course.judge.spec.Specification;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a queue does in which one can wait until all tasks are done. */
final class JoinableQueueSpecification
        extends Specification<JoinableQueue<String>, JoinableQueueSpecification.Tasks> {

    /**
     * The tasks that nobody has taken, and how many are not said to be done.
     *
     * @param counted the threads that are in put and whose task counts already: the task leaves
     *     open whether it does before it has got in
     */
    record Tasks(int capacity, List<String> queued, int undone, Set<Integer> counted) {

        boolean isFull() {
            return queued.size() == capacity;
        }

        Tasks countedFor(int thread) {
            Set<Integer> more = new TreeSet<>(counted);
            more.add(thread);
            return new Tasks(capacity, queued, undone + 1, more);
        }

        Tasks notCountedFor(int thread) {
            Set<Integer> less = new TreeSet<>(counted);
            return less.remove(thread) ? new Tasks(capacity, queued, undone - 1, less) : this;
        }

        Tasks with(String task, int thread) {
            Tasks others = notCountedFor(thread);
            List<String> more = Stream.concat(queued.stream(), Stream.of(task)).toList();
            return new Tasks(capacity, more, others.undone + 1, others.counted);
        }

        Meaning<Tasks> take() {
            if (queued.isEmpty()) {
                return waits();
            }
            List<String> rest = queued.subList(1, queued.size());
            return returns(queued.getFirst(), new Tasks(capacity, rest, undone, counted));
        }

        Meaning<Tasks> join() {
            return undone > 0 ? waits() : returns(this);
        }

        /** One that has not got in cannot be done; what comes of saying so is left open. */
        Meaning<Tasks> oneDone() {
            if (undone == 0) {
                return fails(IllegalStateException.class, this);
            }
            return undone > counted.size()
                    ? returns(new Tasks(capacity, queued, undone - 1, counted))
                    : anything(NO_MORE_PROMISED);
        }

        Meaning<Tasks> put(String task, int thread) {
            Meaning<Tasks> enters = isFull() ? waits() : returns(with(task, thread));
            return counted.contains(thread) ? enters : enters.or(registers(countedFor(thread)));
        }
    }

    private static final Tasks NO_MORE_PROMISED = new Tasks(0, List.of(), -1, Set.of());

    /** What a call means as long as everybody has kept to the rules. */
    private static Meaning<Tasks> promised(
            Tasks tasks, Function<Tasks, Meaning<Tasks>> meaning) {
        return tasks == NO_MORE_PROMISED ? anything(tasks) : meaning.apply(tasks);
    }

    @Override
    protected void define() {
        for (int capacity = 1; capacity <= 2; capacity++) {
            int room = capacity;
            object(
                    "new JoinableQueue(" + room + ")",
                    () -> new JoinableQueue<>(room),
                    new Tasks(room, List.of(), 0, Set.of()));
        }
        for (String task : List.of("a", "b", "c", "d", "e")) {
            callOf("put", "put(\"" + task + "\")", queue -> queue.put(task))
                    .interruptible(Tasks::notCountedFor)
                    .meansFor((tasks, me) -> promised(tasks, all -> all.put(task, me)));
        }
        ask("take()", JoinableQueue::take)
                .interruptible()
                .means(tasks -> promised(tasks, Tasks::take));
        call("taskDone()", JoinableQueue::taskDone)
                .means(tasks -> promised(tasks, Tasks::oneDone));
        call("join()", JoinableQueue::join)
                .interruptible()
                .means(tasks -> promised(tasks, Tasks::join));
    }

    @Override
    protected Object shape(Tasks tasks) {
        return List.of(tasks.capacity(), tasks.queued().size(), tasks.undone());
    }
}
