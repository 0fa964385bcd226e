package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.List;
import java.util.stream.Stream;

/** The first or the last statement is outside of the lock. */
final class RegionShorter implements MutationOperator {

    @Override
    public String name() {
        return "region-shorter";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.regions().stream()
                .filter(region -> region.statements().size() > 1)
                .flatMap(region ->
                        Stream.of(withoutFirst(source, region), withoutLast(source, region)))
                .toList();
    }

    private static Change withoutFirst(JavaSource source, Region region) {
        int size = region.statements().size();
        return region.becomes(
                region.quoted() + " begins behind " + source.quoted(region.statements().getFirst()),
                region.text(0, 1) + "\n" + region.holding(region.text(1, size)));
    }

    private static Change withoutLast(JavaSource source, Region region) {
        int last = region.statements().size() - 1;
        Region.Hoisted before = region.hoisted(0, last);
        return region.becomes(
                region.quoted() + " ends before " + source.quoted(region.statements().getLast()),
                before.declarations()
                        + region.holding(before.text())
                        + "\n"
                        + region.text(last, last + 1));
    }
}
