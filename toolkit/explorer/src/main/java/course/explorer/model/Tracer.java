package course.explorer.model;

import course.explorer.Step;
import course.explorer.race.Location;
import java.util.ArrayList;
import java.util.List;

/** Writes down what one execution does, with the line of the program where it does it. */
public final class Tracer {

    private static final StackWalker WALKER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private static final List<Event> events = new ArrayList<>();
    private static Event awaitsValue;

    /** An event; its text is completed when the value it reads is known. */
    private static final class Event {
        final Strand strand;
        String text;
        final String source;
        final String call;

        Event(Strand strand, String text, String source, String call) {
            this.strand = strand;
            this.text = text;
            this.source = source;
            this.call = call;
        }
    }

    /** Where the program is, and the JDK method it called, if any. */
    private record Place(String source, String call) {}

    private Tracer() {}

    static void start() {
        events.clear();
        awaitsValue = null;
    }

    static void access(Strand s, Location l, Fields.Field f, boolean write, boolean update) {
        Place p = place();
        if (p.call() != null) {
            if (events.isEmpty()
                    || events.getLast().strand != s
                    || !p.call().equals(events.getLast().call)
                    || !p.source().equals(events.getLast().source)) {
                events.add(new Event(s, "calls " + p.call(), p.source(), p.call()));
            }
            return;
        }
        String name = Names.field(f, l.index);
        String verb =
                update ? (write ? "updates " : "fails to update ") : write ? "writes " : "reads ";
        var event = new Event(s, verb + name, p.source(), null);
        if (write && !update) {
            event.text += ": " + s.traceValue;
        } else if (!update) {
            awaitsValue = event;
        }
        events.add(event);
    }

    static void note(Strand s, String what) {
        Place p = place();
        events.add(new Event(s, what, p.source(), p.call()));
    }

    /** At the very end, when the strand itself runs no more. */
    static void last(Strand s, String what) {
        events.add(new Event(s, what, "", null));
    }

    private static Place place() {
        return WALKER.walk(frames -> {
            String call = null;
            for (var frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
                Class<?> c = frame.getDeclaringClass();
                ClassLoader loader = c.getClassLoader();
                String in = loader == null ? "" : String.valueOf(loader.getName());
                if (in.equals("program") && !c.isHidden()) {
                    String method = frame.getMethodName();
                    if (!method.startsWith("$handle$")) {
                        return new Place(frame.getFileName() + ":" + frame.getLineNumber(), call);
                    }
                } else if (in.equals("relocated") && !c.isHidden()) {
                    call = Names.plain(c.getName()) + "." + frame.getMethodName() + "()";
                }
            }
            return new Place("", call);
        });
    }

    static List<Step> steps() {
        var list = new ArrayList<Step>();
        for (Event e : events) {
            list.add(new Step(list.size() + 1, e.strand.thread.shownName(), e.text, e.source));
        }
        return list;
    }

    private static void value(Object value) {
        Strand s = Execution.current;
        if (s == null) {
            return;
        }
        s.traceValue = shown(value);
        if (awaitsValue != null && awaitsValue.strand == s) {
            awaitsValue.text += ": " + s.traceValue;
            awaitsValue = null;
        }
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> '"' + s + '"';
            case Number n -> n.toString();
            case Boolean b -> b.toString();
            case Character c -> "'" + c + "'";
            case Enum<?> e -> e.name();
            default -> Names.of(value);
        };
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
