package course.mutants.operators;

import com.sun.source.tree.StatementTree;
import course.mutants.source.Change;
import course.mutants.source.Edit;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.List;
import java.util.stream.Stream;

/** The statement before the lock is taken, or the one behind, is done while it is held. */
final class RegionLonger implements MutationOperator {

    @Override
    public String name() {
        return "region-longer";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        return source.regions().stream()
                .flatMap(region ->
                        Stream.of(-1, 1)
                                .filter(distance -> region.neighbour(distance) != null)
                                .map(distance -> with(source, region, region.neighbour(distance))))
                .toList();
    }

    private static Change with(JavaSource source, Region region, StatementTree more) {
        String own = region.text(0, region.statements().size());
        boolean before = source.start(more) < region.start();
        String all = before ? source.text(more) + "\n" + own : own + "\n" + source.text(more);
        return new Change(
                region.place(),
                region.quoted() + " holds during " + source.quoted(more) + ", too",
                new Edit(
                        before ? source.start(more) : region.start(),
                        before ? region.end() : source.end(more),
                        region.holding(all)));
    }
}
