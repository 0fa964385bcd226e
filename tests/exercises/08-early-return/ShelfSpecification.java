import static course.judge.spec.Meaning.fails;
import static course.judge.spec.Meaning.returns;

import course.judge.spec.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What the shelf does. */
final class ShelfSpecification extends Specification<Shelf, List<Integer>> {

    @Override
    protected void define() {
        object("new Shelf()", Shelf::new, List.of(3, 1, 4, 1));
        get(3);
        update("value + 10", 3, value -> value + 10);
        update("value * 2", 3, value -> value * 2);
        failing("throw an ArithmeticException", new ArithmeticException());
        failing("throw an Error", new AssertionError());
        noSuchPlace(4);
        noSuchPlace(-1);
        get(4);
        get(-1);
        update("value + 10", 0, value -> value + 10);
    }

    private void get(int place) {
        ask("get(" + place + ")", shelf -> shelf.get(place))
                .means(values ->
                        returns(
                                place < 0 || place >= values.size() ? -1 : values.get(place),
                                values));
    }

    private void update(String words, int place, IntUnaryOperator change) {
        call(
                        "update(" + place + ", value -> " + words + ")",
                        shelf -> shelf.update(place, change))
                .means(values -> {
                    List<Integer> next = new ArrayList<>(values);
                    next.set(place, change.applyAsInt(values.get(place)));
                    return returns(List.copyOf(next));
                });
    }

    private void failing(String words, Throwable thrown) {
        call(
                        "update(3, value -> { " + words + " })",
                        shelf ->
                                shelf.update(
                                        3,
                                        value -> {
                                            throw ShelfSpecification.<RuntimeException>asItIs(thrown);
                                        }))
                .means(values -> fails(thrown.getClass(), values));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Which kind of IndexOutOfBoundsException it is, is left open. */
    private void noSuchPlace(int place) {
        call(
                        "update(" + place + ", value -> value)",
                        shelf -> {
                            try {
                                shelf.update(place, value -> value);
                            } catch (IndexOutOfBoundsException e) {
                                throw new IndexOutOfBoundsException();
                            }
                        })
                .means(values -> fails(IndexOutOfBoundsException.class, values));
    }

    /** One state is as good to begin with as another. */
    @Override
    protected Object shape(List<Integer> values) {
        return values.size();
    }
}
