package course.mutants.operators;

import course.mutants.source.Call;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import course.mutants.source.Region;
import java.util.ArrayList;
import java.util.List;

/** For the caller's code the lock is given back and taken again. */
final class CallbackOutsideLock implements MutationOperator {

    @Override
    public String name() {
        return "callback-outside-lock";
    }

    @Override
    public List<Change> changes(JavaSource source) {
        List<Change> changes = new ArrayList<>();
        Callbacks.in(source)
                .forEach(call ->
                        source.regions().stream()
                                .filter(region -> region.holdsDuring(call))
                                .forEach(region -> changes.add(outside(source, region, call))));
        return changes;
    }

    private static Change outside(JavaSource source, Region region, Call call) {
        int at = 0;
        while (source.end(region.statements().get(at)) < source.end(call.tree())) {
            at++;
        }
        int size = region.statements().size();
        Region.Hoisted before = region.hoisted(0, at);
        StringBuilder text = new StringBuilder(before.declarations());
        if (at > 0) {
            text.append(region.holding(before.text())).append('\n');
        }
        text.append(region.text(at, at + 1)).append('\n');
        if (at + 1 < size) {
            text.append(region.holding(region.text(at + 1, size)));
        }
        return region.becomes(
                source.quoted(call.tree()) + " runs while " + region.quoted() + " is not held",
                text.toString());
    }
}
