import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Specification;
import java.util.List;
import java.util.stream.Stream;

/** What a bounded buffer does. */
final class BufferSpecification extends Specification<Buffer, BufferSpecification.Shelf> {

    /** What lies in the buffer, the oldest first. */
    record Shelf(int capacity, List<String> items) {

        boolean isFull() {
            return items.size() == capacity;
        }

        Shelf with(String item) {
            return new Shelf(capacity, Stream.concat(items.stream(), Stream.of(item)).toList());
        }

        Shelf rest() {
            return new Shelf(capacity, items.subList(1, items.size()));
        }
    }

    @Override
    protected void define() {
        for (int capacity = 1; capacity <= 3; capacity++) {
            int room = capacity;
            object(
                    "new Buffer(" + room + ")",
                    () -> new Buffer(room),
                    new Shelf(room, List.of()));
        }
        for (String item : List.of("a", "b", "c", "d", "e")) {
            callOf("put", "put(\"" + item + "\")", buffer -> buffer.put(item))
                    .interruptible()
                    .means(shelf -> shelf.isFull() ? waits() : returns(shelf.with(item)));
        }
        ask("take()", Buffer::take)
                .interruptible()
                .means(shelf ->
                        shelf.items().isEmpty()
                                ? waits()
                                : returns(shelf.items().getFirst(), shelf.rest()));
    }

    @Override
    protected Object shape(Shelf shelf) {
        return List.of(shelf.capacity(), shelf.items().size());
    }
}
