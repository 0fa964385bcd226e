package course.explorer.model;

/** The values of a traced execution in words. */
final class Shown {

    private Shown() {}

    /** An object, by its own name and its type's. */
    private record Spoken(String name, String type) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** What a variable holds. An object that is called like the variable is told by its type. */
    static String in(String variable, Object value) {
        if (value instanceof Spoken object) {
            String bare = object.name.replaceFirst(" \\d+$", "");
            String last = bare.substring(bare.lastIndexOf('.') + 1);
            if (variable.equals(last) || variable.endsWith("." + last)) {
                return object.type + object.name.substring(bare.length());
            }
        }
        return String.valueOf(value);
    }

    /** What a trace says of a value: a text, or what {@link #in} makes one. */
    static Object of(Object value) {
        return switch (value) {
            case null -> "null";
            case String s -> '"' + s + '"';
            case StringBuilder text -> '"' + text.toString() + '"';
            case Number n -> n.toString();
            case Boolean b -> b.toString();
            case Character c -> "'" + c + "'";
            case Enum<?> e -> e.name();
            default -> new Spoken(Names.of(value), Names.article(Names.simple(value.getClass())));
        };
    }
}
