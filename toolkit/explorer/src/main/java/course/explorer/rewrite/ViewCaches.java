package course.explorer.rewrite;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Fields of the JDK's maps in which a view is kept once somebody has asked for it.
 *
 * <p>They are written without order, on purpose: whoever reads null makes a view of its own, which
 * does the same as any other, and a view has final fields alone (JLS §17.5), apart from further
 * fields of this table. So an access to one of them is neither a race nor a step, and nothing is
 * remembered of it. What can be reached through a view, the map itself, is tracked as ever.
 *
 * <p>Not in the table: {@code TreeMap.NavigableSubMap.entrySetView}, whose views count their
 * elements in plain fields, and the caches of {@code Collections.synchronizedMap}, which its mutex
 * guards. Source: the fields of JDK 25's {@code java.util} that are assigned under {@code if (field
 * == null)} outside a constructor.
 */
final class ViewCaches {

    private static final Map<String, Set<String>> FIELDS = new HashMap<>();

    static {
        list("AbstractMap", "keySet", "values"); // also of HashMap, TreeMap, EnumMap, Map.of …
        list("HashMap", "entrySet");
        list("TreeMap", "entrySet", "navigableKeySet", "descendingMap");
        list("TreeMap$NavigableSubMap", "descendingMapView", "navigableKeySetView");
        list("IdentityHashMap", "entrySet");
        list("EnumMap", "entrySet");
        list("WeakHashMap", "entrySet");
        list("Hashtable", "keySet", "entrySet", "values");
        list("Collections$UnmodifiableMap", "keySet", "entrySet", "values");
        list("Collections$CheckedMap", "entrySet");
        list("Collections$SingletonMap", "keySet", "entrySet", "values");
        list("concurrent/ConcurrentHashMap", "keySet", "values", "entrySet");
        list("concurrent/ConcurrentSkipListMap", "keySet", "values", "entrySet", "descendingMap");
        list("concurrent/ConcurrentSkipListMap$SubMap", "keySetView", "valuesView");
        list("concurrent/ConcurrentSkipListMap$SubMap", "entrySetView");
    }

    private ViewCaches() {}

    private static void list(String type, String... fields) {
        FIELDS.computeIfAbsent("java/util/" + type, t -> new java.util.HashSet<>())
                .addAll(Set.of(fields));
    }

    static boolean holds(ClassInfo.FieldInfo field) {
        Set<String> names = FIELDS.get(field.owner());
        return names != null && names.contains(field.name());
    }
}
