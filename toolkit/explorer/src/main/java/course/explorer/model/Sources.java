package course.explorer.model;

import java.util.Optional;

/** The elements of streams that classes of the JDK make which are not relocated. */
public final class Sources {

    private Sources() {}

    public static int[] chars(CharSequence s) {
        return s.chars().toArray();
    }

    public static int[] codePoints(CharSequence s) {
        return s.codePoints().toArray();
    }

    public static Object[] lines(String s) {
        return s.lines().toArray();
    }

    public static Object[] stream(Optional<?> o) {
        return o.stream().toArray();
    }
}
