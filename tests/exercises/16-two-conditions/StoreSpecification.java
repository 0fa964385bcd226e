import static course.judge.spec.Meaning.returns;
import static course.judge.spec.Meaning.waits;

import course.judge.spec.Specification;
import java.util.List;
import java.util.stream.Stream;

/** What the store does. */
final class StoreSpecification extends Specification<Store, StoreSpecification.Goods> {

    /** What stands in the store, the oldest first. */
    record Goods(int capacity, List<Integer> all) {

        Goods with(int good) {
            return new Goods(capacity, Stream.concat(all.stream(), Stream.of(good)).toList());
        }

        Goods rest() {
            return new Goods(capacity, all.subList(1, all.size()));
        }
    }

    @Override
    protected void define() {
        for (int capacity = 1; capacity <= 3; capacity++) {
            int room = capacity;
            object("new Store(" + room + ")", () -> new Store(room), new Goods(room, List.of()));
        }
        for (int number = 1; number <= 5; number++) {
            int good = number;
            callOf("produce", "produce(" + good + ")", store -> store.produce(good))
                    .interruptible()
                    .means(goods ->
                            goods.all().size() == goods.capacity()
                                    ? waits()
                                    : returns(goods.with(good)));
        }
        ask("consume()", Store::consume)
                .interruptible()
                .means(goods ->
                        goods.all().isEmpty()
                                ? waits()
                                : returns(goods.all().getFirst(), goods.rest()));
    }

    @Override
    protected Object shape(Goods goods) {
        return List.of(goods.capacity(), goods.all().size());
    }
}
