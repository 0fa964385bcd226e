package course.explorer.model;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Immutable sets and maps in no order: what {@code Set.of}, {@code Map.of} and their kin give. The
 * order in which they are gone through is a choice, made once in an execution for each number of
 * elements, as the JDK draws its salt once in a JVM.
 */
public final class Unordered {

    /** So many elements are gone through in each order, more as they came and the other way. */
    private static final int ALL_ORDERS = 4;

    private static final ArrayDeque<Object> taken = new ArrayDeque<>();
    private static final int[] orders = new int[ALL_ORDERS + 2];

    private Unordered() {}

    static void startExecution() {
        Arrays.fill(orders, -1);
        taken.clear();
    }

    /** Takes the last argument that is on the stack before a call. */
    public static void take(Object argument) {
        taken.push(argument);
    }

    /** In place of {@code Set.of}, after its arguments were taken. */
    public static Set<Object> setOf() {
        return distinct(drained());
    }

    /** In place of {@code Map.of}, after its arguments were taken. */
    public static Map<Object, Object> mapOf() {
        List<Object> all = drained();
        var entries = new ArrayList<Map.Entry<Object, Object>>();
        for (int i = 0; i < all.size(); i += 2) {
            entries.add(Map.entry(all.get(i), all.get(i + 1)));
        }
        return map(entries);
    }

    /** In place of {@code Set.of} with an array. */
    public static Set<Object> setOf(Object[] elements) {
        return distinct(List.of(elements));
    }

    /** In place of {@code Map.ofEntries}. */
    public static Map<Object, Object> ofEntries(Map.Entry<?, ?>[] entries) {
        var all = new ArrayList<Map.Entry<Object, Object>>();
        for (var e : entries) {
            all.add(Map.entry(e.getKey(), e.getValue()));
        }
        return map(all);
    }

    /** In place of {@code Set.copyOf}. */
    public static Set<Object> copyOf(Collection<?> of) {
        if (of instanceof Elements same) {
            return same;
        }
        var all = new ArrayList<Object>();
        for (Object e : of.toArray()) {
            if (!all.contains(Objects.requireNonNull(e))) {
                all.add(e);
            }
        }
        return new Elements(all);
    }

    /** In place of {@code Map.copyOf}. */
    public static Map<Object, Object> copyOf(Map<?, ?> of) {
        if (of instanceof Entries) {
            return map(((Entries) of).all);
        }
        var all = new ArrayList<Map.Entry<Object, Object>>();
        for (var e : of.entrySet()) {
            all.add(Map.entry(e.getKey(), e.getValue()));
        }
        return map(all);
    }

    private static List<Object> drained() {
        var all = new ArrayList<>(taken);
        taken.clear();
        return all;
    }

    private static Set<Object> distinct(List<Object> elements) {
        var all = new ArrayList<Object>();
        for (Object e : elements) {
            if (all.contains(Objects.requireNonNull(e))) {
                throw new IllegalArgumentException("duplicate element: " + e);
            }
            all.add(e);
        }
        return new Elements(all);
    }

    private static Map<Object, Object> map(List<Map.Entry<Object, Object>> entries) {
        var keys = new ArrayList<Object>();
        for (var e : entries) {
            if (keys.contains(e.getKey())) {
                throw new IllegalArgumentException("duplicate key: " + e.getKey());
            }
            keys.add(e.getKey());
        }
        return new Entries(entries);
    }

    /** The order of this execution, applied to some elements. */
    private static <E> List<E> ordered(List<E> elements) {
        int n = elements.size();
        if (n < 2 || Execution.current == null || Execution.booting > 0) {
            return elements;
        }
        int kind = Math.min(n, ALL_ORDERS + 1);
        if (orders[kind] < 0) {
            if (n > ALL_ORDERS) {
                Execution.session.escape(
                        "the order of Set.of or Map.of with more than "
                                + ALL_ORDERS
                                + " elements; two are tried");
            }
            orders[kind] = Execution.choose(n > ALL_ORDERS ? 2 : factorial(n));
        }
        if (n > ALL_ORDERS) {
            return orders[kind] == 0 ? elements : elements.reversed();
        }
        var left = new ArrayList<>(elements);
        var sorted = new ArrayList<E>();
        for (int code = orders[kind]; !left.isEmpty(); ) {
            int ways = factorial(left.size() - 1);
            sorted.add(left.remove(code / ways));
            code %= ways;
        }
        return sorted;
    }

    private static int factorial(int n) {
        return n < 2 ? 1 : n * factorial(n - 1);
    }

    /** One of these sets and maps. */
    sealed interface Fixed {

        /** All that it refers to, as it came, which is no choice. */
        List<?> held();
    }

    private static final class Elements extends AbstractSet<Object> implements Fixed {
        private final List<Object> all;

        Elements(List<Object> all) {
            this.all = all;
            FinalFields.made(this);
        }

        @Override
        public List<?> held() {
            return all;
        }

        @Override
        public Iterator<Object> iterator() {
            return List.copyOf(ordered(all)).iterator();
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public boolean contains(Object o) {
            return all.contains(Objects.requireNonNull(o));
        }

        @Override
        public int hashCode() {
            return all.stream().mapToInt(Object::hashCode).sum();
        }
    }

    private static final class Entries extends AbstractMap<Object, Object> implements Fixed {
        private final List<Map.Entry<Object, Object>> all;

        Entries(List<Map.Entry<Object, Object>> all) {
            this.all = all;
            FinalFields.made(this);
        }

        @Override
        public List<?> held() {
            return all;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Map.Entry<Object, Object>> iterator() {
                    return List.copyOf(ordered(all)).iterator();
                }

                @Override
                public int size() {
                    return all.size();
                }
            };
        }

        @Override
        public Object get(Object key) {
            for (var e : all) {
                if (Objects.requireNonNull(key).equals(e.getKey())) {
                    return e.getValue();
                }
            }
            return null;
        }

        @Override
        public boolean containsKey(Object key) {
            return get(Objects.requireNonNull(key)) != null;
        }

        @Override
        public int hashCode() {
            return all.stream().mapToInt(Object::hashCode).sum();
        }
    }
}
