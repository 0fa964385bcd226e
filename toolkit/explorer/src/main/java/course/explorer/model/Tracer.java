package course.explorer.model;

import course.explorer.Moment;
import course.explorer.Step;
import course.explorer.race.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes down what one execution does, with the line of the program where it does it. */
public final class Tracer {

    private static final StackWalker WALKER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** In place of a value that is known only after the access. */
    static final Object LATER = new Object();

    /** In place of a value that is never known. */
    static final Object NONE = new Object();

    /** Of whose calls each is worth a row, also where no step is needed. */
    private static final Set<String> LOCKS =
            Set.of("ReentrantLock", "Semaphore", "CountDownLatch", "Condition");

    /** What the JDK's own code does with monitors and permits is a part of the call into it. */
    private static final Pattern INSIDE = Pattern.compile("permit|synchronized");

    private static final List<Event> events = new ArrayList<>();
    private static Event awaitsValue;
    private static boolean settled;

    /** An event; its text is completed when the value it reads is known. */
    private static final class Event {
        final Strand strand;
        String text;
        final String source;
        final String call;
        String value;
        Moment moment = Moment.NOTHING;
        Throwable thrown;

        Event(Strand strand, String text, String source, String call) {
            this.strand = strand;
            this.text = text;
            this.source = source;
            this.call = call;
        }
    }

    /**
     * Where the program is, and the JDK method it called, if any.
     *
     * @param deep whether that method has called one of another class of the JDK
     */
    private record Place(String source, String call, boolean deep) {}

    private Tracer() {}

    static void start() {
        events.clear();
        awaitsValue = null;
        settled = true;
        Scene.start();
    }

    /** The running strand may change how things stand without a step: now is before that. */
    static void settle(Strand s) {
        if (Execution.tracing && s == Execution.current && !settled) {
            settle();
        }
    }

    /**
     * All threads have come to their next step: how things stand now is how the last one left them.
     */
    static void settle() {
        if (!events.isEmpty()) {
            events.getLast().moment = Scene.now();
        }
        settled = true;
    }

    private static void add(Event event) {
        if (!settled) {
            settle();
        }
        events.add(event);
        settled = false;
    }

    static void access(Strand s, Location l, Fields.Field f, boolean write, boolean update) {
        Place p = place();
        if (p.call() != null) {
            Scene.touched(l);
            call(s, p);
            return;
        }
        String name = Names.field(l, f);
        String verb =
                update ? (write ? "updates " : "fails to update ") : write ? "writes " : "reads ";
        var event = new Event(s, verb + name, p.source(), null);
        boolean known = s.traceValue != LATER && s.traceValue != NONE;
        if (write && !update && known) {
            String value = Shown.in(name, s.traceValue);
            event.text += ": " + value;
            add(event);
            Scene.value(name, value);
            return;
        }
        if (!update && s.traceValue != NONE) {
            awaitsValue = event;
            event.value = name;
        }
        add(event);
    }

    /** What goes on inside one call of the JDK is one event. */
    private static void call(Strand s, Place p) {
        boolean same =
                !events.isEmpty()
                        && events.getLast().strand == s
                        && p.call().equals(events.getLast().call)
                        && p.source().equals(events.getLast().source);
        settled &= !same;
        if (!same) {
            add(new Event(s, "calls " + p.call(), p.source(), p.call()));
        }
    }

    static void note(Strand s, String what) {
        Place p = place();
        boolean inside = p.deep() || p.call() != null && INSIDE.matcher(what).find();
        if (!inside) {
            add(new Event(s, what, p.source(), p.call()));
        } else if (what.startsWith("waits") || what.startsWith("goes on")) {
            String how = what.startsWith("waits") ? "waits in " : "goes on in ";
            add(new Event(s, how + p.call(), p.source(), p.call()));
        } else {
            call(s, p);
        }
    }

    /** A call that the program says it makes, or how one has ended. */
    static void call(Strand s, String what) {
        add(new Event(s, what, "", null));
    }

    /** What the program does without a step; what the JDK does so is its own business. */
    static void quiet(Strand s, String what) {
        Place p = place();
        boolean lock = p.call() != null && LOCKS.contains(p.call().replaceFirst("[.].*", ""));
        if (!p.deep() && (p.call() == null || lock)) {
            add(new Event(s, what, p.source(), p.call()));
        }
    }

    /** Something that is no step. */
    static void row(Strand s, String what, String source) {
        add(new Event(s, what, source, null));
    }

    /** A thread ends by an exception, which was thrown there. */
    static void fails(Strand s, Throwable thrown, Halted where) {
        boolean told = !events.isEmpty() && events.getLast().thrown == thrown;
        if (told) {
            events.removeLast();
        }
        String message = Thrown.message(thrown);
        String text = thrown.getClass().getSimpleName() + (message.isEmpty() ? "" : ": " + message);
        add(new Event(s, "fails: " + text, where.source(), null));
    }

    /** A call ends by an exception; if its thread does so as well, one row is enough. */
    static void threw(Strand s, String what, String source, Throwable thrown) {
        add(new Event(s, what, source, null));
        events.getLast().thrown = thrown;
    }

    /** At the very end, when the strand itself runs no more. */
    static void last(Strand s, String what) {
        add(new Event(s, what, Halted.at(s).source(), null));
    }

    /** File and line of the program where the running strand is. */
    static String source() {
        return place().source();
    }

    private static Place place() {
        return WALKER.walk(frames -> {
            String call = null;
            var classes = new HashSet<String>();
            for (var frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
                Class<?> c = frame.getDeclaringClass();
                String in = Names.home(c);
                if (in.equals(Names.PROGRAM) && !c.isHidden()) {
                    String method = frame.getMethodName();
                    if (!BridgeName.isOne(method)) {
                        String source = frame.getFileName() + ":" + frame.getLineNumber();
                        return new Place(source, call, classes.size() > 1);
                    }
                } else if (in.equals(Names.RELOCATED) && !c.isHidden()) {
                    call = call(Names.plain(c.getName()), frame.getMethodName());
                    classes.add(c.getName().replaceFirst("[$].*", ""));
                }
            }
            return new Place("", call, classes.size() > 1);
        });
    }

    static String call(String type, String method) {
        return method.equals("<init>") ? "new " + type + "()" : type + "." + method + "()";
    }

    static List<Step> steps() {
        if (!settled) {
            settle();
        }
        var list = new ArrayList<Step>();
        for (Event e : events) {
            list.add(
                    new Step(
                            list.size() + 1,
                            e.strand.thread.shownName(),
                            e.text,
                            e.source,
                            "",
                            e.moment));
        }
        return list;
    }

    private static void value(Object value) {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        s.traceValue = Shown.of(value);
        if (awaitsValue != null && awaitsValue.strand == s) {
            String told = Shown.in(awaitsValue.value, s.traceValue);
            awaitsValue.text += ": " + told;
            Scene.value(awaitsValue.value, told);
            awaitsValue = null;
        }
    }

    public static void saw(int value) {
        if (Execution.tracing) {
            value(value);
        }
    }

    public static void saw(boolean value) {
        if (Execution.tracing) {
            value(value);
        }
    }

    public static void saw(char value) {
        if (Execution.tracing) {
            value(value);
        }
    }

    public static void saw(byte value) {
        if (Execution.tracing) {
            value((int) value);
        }
    }

    public static void saw(short value) {
        if (Execution.tracing) {
            value((int) value);
        }
    }

    public static void saw(long value) {
        if (Execution.tracing) {
            value(value);
        }
    }

    public static void saw(float value) {
        if (Execution.tracing) {
            value(value);
        }
    }

    public static void saw(double value) {
        if (Execution.tracing) {
            value(value);
        }
    }

    public static void saw(Object value) {
        if (Execution.tracing) {
            value(value);
        }
    }
}
