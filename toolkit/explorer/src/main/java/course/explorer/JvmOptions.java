package course.explorer;

import java.util.List;
import java.util.stream.Stream;

/** The options that a JVM needs for explorations to run inside it. */
public final class JvmOptions {

    private static final List<String> PACKAGES =
            List.of(
                    "jdk.internal.vm",
                    "jdk.internal.misc",
                    "jdk.internal.access",
                    "jdk.internal.vm.annotation",
                    "jdk.internal.invoke",
                    "jdk.internal.ref",
                    "jdk.internal.util");

    /**
     * Else HotSpot's second compiler makes exceptions without message and stack trace where the
     * JVM's own (division by zero, null, an index) were thrown often, and an outcome would depend
     * on how long the search has run.
     */
    private static final String KEEP_MESSAGES = "-XX:-OmitStackTraceInFastThrow";

    private JvmOptions() {}

    /** To be put on the command line of {@code java}, in this order. */
    public static List<String> list() {
        return Stream.concat(
                        PACKAGES.stream().map(p -> "--add-exports=java.base/" + p + "=ALL-UNNAMED"),
                        Stream.of(KEEP_MESSAGES))
                .toList();
    }

    /**
     * The packages of {@code java.base} that the options export, as a jar's manifest names them.
     */
    public static List<String> packages() {
        return PACKAGES;
    }

    /** Whether this JVM was started with them; if not, explorations run in a child JVM. */
    public static boolean present() {
        Module base = Object.class.getModule();
        Module own = JvmOptions.class.getModule();
        return PACKAGES.stream().allMatch(p -> base.isExported(p, own));
    }
}
