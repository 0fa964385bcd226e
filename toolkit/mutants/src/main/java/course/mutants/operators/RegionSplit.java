package course.mutants.operators;

import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.List;
import java.util.stream.IntStream;

/** The lock is given back and taken again between two statements. */
final class RegionSplit implements MutationOperator {

    @Override
    public String name() {
        return "region-split";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.regions().stream()
                .flatMap(region ->
                        IntStream.range(1, region.statements().size())
                                .mapToObj(at -> split(source, region, at)))
                .toList();
    }

    private static Change split(JavaSource source, Region region, int at) {
        Region.Hoisted first = region.hoisted(0, at);
        String second = region.text(at, region.statements().size());
        return region.becomes(
                region.quoted()
                        + " is given back before "
                        + source.quoted(region.statements().get(at)),
                first.declarations()
                        + region.holding(first.text())
                        + "\n"
                        + region.holding(second));
    }
}
