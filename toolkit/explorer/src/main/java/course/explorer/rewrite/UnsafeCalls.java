package course.explorer.rewrite;

/** The methods of Unsafe that relocated classes use and the model answers. */
final class UnsafeCalls {

    private UnsafeCalls() {}

    static boolean modelled(String name, String desc) {
        return !Bridged.missing(
                "UnsafeAccess." + name, "(Ljdk/internal/misc/Unsafe;" + desc.substring(1));
    }
}
