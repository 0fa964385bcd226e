package course.mutants.operators;

import com.sun.source.tree.ClassTree;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.List;
import java.util.stream.Stream;

/** Another object is locked than in the rest of the class. */
final class OtherLock implements MutationOperator {

    private static final String LOCK = "java.util.concurrent.locks.Lock";
    private static final String SEMAPHORE = "java.util.concurrent.Semaphore";

    @Override
    public String name() {
        return "other-lock";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.regions().stream()
                .flatMap(region ->
                        others(source, region)
                                .filter(other -> !other.equals(region.lock()))
                                .map(other -> locking(region, other)))
                .toList();
    }

    private static Stream<String> others(JavaSource source, Region region) {
        if (region.kind() == Region.Kind.CALLS) {
            return source.fieldsAround(region.path(), LOCK, SEMAPHORE).stream();
        }
        String type =
                ((ClassTree) source.classAround(region.path()).getLeaf()).getSimpleName()
                        + ".class";
        return Stream.concat(
                Stream.of("new Object()", "\"lock\"", "this", type),
                source.fieldsAround(region.path(), "java.lang.Object").stream());
    }

    private static Change locking(Region region, String other) {
        return region.becomes(
                region.quoted() + " locks `" + other + "`",
                region.holding(other, region.text(0, region.statements().size())));
    }
}
