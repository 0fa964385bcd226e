package course.explorer.model;

import course.explorer.race.Location;
import course.explorer.search.Steps;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Class initialisation (JLS §12.4) as part of the program.
 *
 * <p>A rewritten class has an ordinary method in place of its initialiser, and one that sets its
 * static fields to their defaults; both run once in every execution, in the thread that needs the
 * class first, under a lock that other threads wait for. The JDK's relocated classes are
 * initialised as if that had happened before the program began.
 */
public final class ClassInit {

    public static final String BODY = "$clinit";
    public static final String RESET = "$reset";

    private static final int FIELD = Fields.register("class", "initialisation", true, false, true);
    private static final List<Entry> entries = new ArrayList<>();
    private static int firstProgramEntry;
    private static Entry[] table = new Entry[0];

    private enum State {
        NONE,
        RUNNING,
        DONE,
        FAILED
    }

    /** One rewritten class with static state. */
    private static final class Entry extends Gate {
        final String name;
        final String holder;
        final ClassLoader loader;
        final int[] supers;
        Class<?> type;
        MethodHandle reset;
        MethodHandle body;
        int serial;
        State state = State.NONE;
        Strand owner;
        int doneEpoch;
        Location location;

        Entry(String name, String holder, ClassLoader loader, int[] supers) {
            this.name = name;
            this.holder = holder;
            this.loader = loader;
            this.supers = supers;
        }

        @Override
        boolean open(Strand s, int argument) {
            return state != State.RUNNING;
        }

        @Override
        Location location() {
            return location;
        }

        @Override
        Strand holder() {
            return owner;
        }

        @Override
        byte passKind(int argument) {
            return Steps.CHECK;
        }

        @Override
        public String toString() {
            return "the initialisation of class " + name;
        }

        void link() {
            try {
                Class<?> found = Class.forName(holder, false, loader);
                var lookup = MethodHandles.privateLookupIn(found, MethodHandles.lookup());
                var nothing = MethodType.methodType(void.class);
                reset = lookup.findStatic(found, RESET, nothing);
                body = lookup.findStatic(found, BODY, nothing);
                type = found;
            } catch (ReflectiveOperationException e) {
                throw new Escapes.Unready("cannot initialise " + name + ": " + e, e);
            }
        }
    }

    private ClassInit() {}

    /** The program's classes with static state that the running execution has initialised. */
    static List<Class<?>> programClasses() {
        var classes = new ArrayList<Class<?>>();
        for (Entry e : entries) {
            boolean own = e != null && e.type != null && !e.name.startsWith("sim.");
            if (own && e.serial == Execution.serial) {
                classes.add(e.type);
            }
        }
        return classes;
    }

    /**
     * Registers a class with static state.
     *
     * @param suffix what is added to the name of the class that holds its static fields, or empty
     * @param supers numbers of the classes that must be initialised before it
     */
    public static synchronized int register(
            String name, String suffix, ClassLoader loader, int[] supers) {
        entries.add(new Entry(name, name + suffix, loader, supers));
        table = entries.toArray(new Entry[0]);
        return entries.size() - 1;
    }

    /** Relocated classes registered until now stay; later ones go with {@link #forgetProgram}. */
    public static synchronized void forgetProgram() {
        for (int i = firstProgramEntry; i < entries.size(); i++) {
            Entry e = entries.get(i);
            if (e != null && !e.name.startsWith("sim.")) {
                entries.set(i, null);
            }
        }
        firstProgramEntry = entries.size();
        table = entries.toArray(new Entry[0]);
    }

    /**
     * Keeps the numbers of the program's classes for the same classes, defined by another loader.
     */
    public static synchronized void renewProgram(ClassLoader loader) {
        for (int i = firstProgramEntry; i < entries.size(); i++) {
            Entry e = entries.get(i);
            if (e != null && !e.name.startsWith("sim.")) {
                entries.set(i, new Entry(e.name, e.holder, loader, e.supers));
            }
        }
        table = entries.toArray(new Entry[0]);
    }

    /** Before the first use of a class of the program, in the sense of JLS §12.4.1. */
    public static void ensure(int id) {
        Entry e = table[id];
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        if (e.serial == Execution.serial
                && (e.state == State.DONE && Location.ordered(e.doneEpoch, s.clock)
                        || e.state == State.RUNNING && e.owner == s)) {
            return;
        }
        if (Execution.booting > 0) {
            boot(id);
            return;
        }
        enter(e, s);
    }

    /** The same for a class at hand. */
    static void ensure(Class<?> c) {
        for (int i = 0; i < table.length; i++) {
            Entry e = table[i];
            if (e != null && e.loader == c.getClassLoader() && e.name.equals(c.getName())) {
                ensure(i);
                return;
            }
        }
    }

    /** The same for a number that may be -1, for a class that needs nothing. */
    public static void ensureAny(int id) {
        if (id >= 0) {
            ensure(id);
        }
    }

    /** Before a use of a relocated class. */
    public static void boot(int id) {
        Entry e = table[id];
        if (e.serial == Execution.serial || Execution.current == null) {
            return;
        }
        renew(e);
        e.state = State.DONE;
        for (int above : e.supers) {
            boot(above);
        }
        Execution.asBoot(() -> {
            try {
                e.reset.invokeExact();
                e.body.invokeExact();
            } catch (Throwable t) {
                throw new Escapes.Unready("cannot initialise " + e.name + ": " + t, t);
            }
        });
    }

    private static void renew(Entry e) {
        if (e.type == null) {
            e.link();
        }
        e.serial = Execution.serial;
        e.state = State.NONE;
        e.owner = null;
        e.doneEpoch = 0;
        e.location = Locations.make(FIELD, e, -1);
    }

    private static void enter(Entry e, Strand s) {
        if (e.serial != Execution.serial) {
            renew(e);
        }
        s.writes++;
        if (Fields.visible(FIELD)) {
            e.turn(s, 0, e.location, FIELD, false);
            Steps.use(e.location, e.state == State.NONE ? Steps.ACQUIRE : Steps.CHECK);
        } else if (e.state != State.NONE) {
            Execution.show(FIELD);
        }
        e.location.acquire(s.clock, Execution.count);
        switch (e.state) {
            case DONE -> {}
            case FAILED -> throw new NoClassDefFoundError("Could not initialize class " + e.name);
            default -> initialise(e, s);
        }
    }

    private static void initialise(Entry e, Strand s) {
        e.state = State.RUNNING;
        e.owner = s;
        State result = State.FAILED;
        try {
            for (int above : e.supers) {
                ensure(above);
            }
            e.reset.invokeExact();
            e.body.invokeExact();
            result = State.DONE;
        } catch (Error error) {
            throw error;
        } catch (Throwable t) {
            throw new ExceptionInInitializerError(t);
        } finally {
            if (!Execution.over) {
                e.state = result;
                e.owner = null;
                e.doneEpoch = s.epoch;
                e.location.release(s.clock, Execution.count);
                s.tick();
                Steps.use(e.location, Steps.RELEASE);
            }
        }
    }
}
