package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.List;

/** The statements run without the lock. */
final class LockDropped implements MutationOperator {

    @Override
    public String name() {
        return "lock-dropped";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.regions().stream().map(LockDropped::without).toList();
    }

    private static Change without(Region region) {
        String sentence = region.quoted() + " holds nothing";
        return region.kind() == Region.Kind.METHOD
                ? new Change(region.place(), sentence, region.withoutWord())
                : region.becomes(
                        sentence, "{\n" + region.text(0, region.statements().size()) + "\n}");
    }
}
