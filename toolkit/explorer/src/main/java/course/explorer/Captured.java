package course.explorer;

import course.explorer.model.ClassInit;
import course.explorer.rewrite.Loader;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;

/**
 * What a body captured, in a form that another JVM, and each execution, can make its own: nothing
 * that two executions could share.
 */
sealed interface Captured extends Serializable {

    /** The value as the executions of a loader's classes know it; called inside one. */
    Object in(Loader loader) throws ReflectiveOperationException;

    /** The same everywhere: null, a string, a box. */
    record Plain(Serializable value) implements Captured {
        @Override
        public Object in(Loader loader) {
            return value;
        }
    }

    /** A constant of an enum, whose class the program has in a rewritten form. */
    record Constant(String type, String name) implements Captured {
        @Override
        public Object in(Loader loader) throws ReflectiveOperationException {
            Class<?> c = Class.forName(type, false, loader);
            if (c.getClassLoader() == loader) {
                ClassInit.ensureAny(loader.initializer(type));
            }
            var getter =
                    MethodHandles.privateLookupIn(c, MethodHandles.lookup())
                            .findStaticVarHandle(c, name, c);
            return getter.get();
        }
    }

    /**
     * Takes a captured value.
     *
     * @throws IllegalArgumentException if it is of another class than {@link Body} allows
     */
    static Captured of(Object captured) {
        return switch (captured) {
            case null -> new Plain(null);
            case Integer i -> new Plain(i);
            case Long l -> new Plain(l);
            case Boolean b -> new Plain(b);
            case Double d -> new Plain(d);
            case Character c -> new Plain(c);
            case Byte b -> new Plain(b);
            case Short s -> new Plain(s);
            case Float f -> new Plain(f);
            case String s -> new Plain(s);
            case Enum<?> e -> new Constant(e.getDeclaringClass().getName(), e.name());
            default ->
                    throw new IllegalArgumentException(
                            "the body uses an object made outside it ("
                                    + captured.getClass().getSimpleName()
                                    + "): create it inside");
        };
    }
}
