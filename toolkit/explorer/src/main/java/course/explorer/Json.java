package course.explorer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes an exploration as JSON; too small a job to bring a library into every explored JVM. */
final class Json {

    private Json() {}

    static String of(Exploration e) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("verdict", e.verdict());
        fields.put("kind", e.kind());
        fields.put("also", e.also());
        fields.put("reason", e.reason());
        fields.put("schedules", e.schedules());
        fields.put("failing", e.failing());
        fields.put("steps", e.steps());
        fields.put("millis", e.millis());
        fields.put("outcomes", e.outcomes());
        fields.put("bounds", e.bounds());
        fields.put("assumptions", e.assumptions());
        fields.put("escapes", e.escapes());
        fields.put("remarks", e.remarks());
        fields.put("seed", e.seed());
        fields.put("jdk", e.jdk());
        fields.put("replay", e.replay());
        fields.put("trace", e.trace());
        var out = new StringBuilder();
        write(out, fields);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        switch (value) {
            case null -> out.append("null");
            case Number n -> out.append(n);
            case Boolean b -> out.append(b);
            case Map<?, ?> map -> object(out, map);
            case Iterable<?> list -> array(out, list);
            case Step s -> object(out, fields(s));
            case Moment.Lane lane -> object(out, fields(lane));
            default -> string(out, value.toString());
        }
    }

    private static Map<String, Object> fields(Step s) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("step", s.step());
        fields.put("thread", s.thread());
        fields.put("action", s.action());
        fields.put("source", s.source());
        fields.put("threads", s.moment().threads());
        fields.put("values", s.moment().values());
        return fields;
    }

    private static Map<String, Object> fields(Moment.Lane lane) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("thread", lane.thread());
        fields.put("doing", lane.doing());
        fields.put("holds", lane.holds());
        fields.put("waitsFor", lane.waitsFor());
        fields.put("holder", lane.holder());
        return fields;
    }

    private static void object(StringBuilder out, Map<?, ?> map) {
        String comma = "";
        out.append('{');
        for (var entry : map.entrySet()) {
            out.append(comma);
            string(out, entry.getKey().toString());
            out.append(':');
            write(out, entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private static void array(StringBuilder out, Iterable<?> list) {
        String comma = "";
        out.append('[');
        for (Object element : list) {
            out.append(comma);
            write(out, element);
            comma = ",";
        }
        out.append(']');
    }

    private static void string(StringBuilder out, String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                        out.append("\\u%04x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
