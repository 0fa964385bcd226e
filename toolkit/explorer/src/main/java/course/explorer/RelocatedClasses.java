package course.explorer;

import course.explorer.rewrite.Preparation;
import java.util.Map;

/**
 * The JDK's classes under the names and in the form in which explored programs use them.
 *
 * <p>A JVM that explores rewrites those that it needs, which takes it longer than most
 * explorations. It is spared that where the files given here lie in one jar or folder with the
 * explorer's own classes. Those made from another JDK are passed over.
 */
public final class RelocatedClasses {

    private RelocatedClasses() {}

    /**
     * Rewrites them all, from the JDK of this JVM; takes a few seconds, and needs none of {@link
     * JvmOptions}.
     *
     * @return what to put into the jar or folder, by resource name
     */
    public static Map<String, byte[]> prepare() {
        return Preparation.files();
    }
}
