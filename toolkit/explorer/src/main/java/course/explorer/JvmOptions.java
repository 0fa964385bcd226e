package course.explorer;

import java.util.List;

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

    private JvmOptions() {}

    /** To be put on the command line of {@code java}, in this order. */
    public static List<String> list() {
        return PACKAGES.stream().map(p -> "--add-exports=java.base/" + p + "=ALL-UNNAMED").toList();
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
