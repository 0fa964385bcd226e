package course.judge.spec;

import course.judge.spec.Meaning.Outcome;
import java.util.List;

/**
 * What the main thread tries at the end, to see whether the objects can still be used: each call
 * that does not wait as things are, several times if it changes something.
 */
final class Probing<O, S> {

    /** How often a call is tried that changes something, the first; those after it more often. */
    private static final int REPEATED = 2;

    private static final int MOST = 5;

    /** So many calls are made in a long run for others that wait. */
    private static final int HELPED = 300;

    private final Specification<O, S> specification;
    private final Client client;
    private final Standing<S> standing;

    Probing(Specification<O, S> specification, Client client, Standing<S> standing) {
        this.specification = specification;
        this.client = client;
        this.standing = standing;
    }

    /** The next call, or {@link Code#DONE}. */
    int next() {
        List<String> groups = specification.groups();
        List<Integer> tried = standing.tried();
        int last = tried.isEmpty() ? 0 : position(groups, tried.getLast());
        for (int at = last; at < groups.size() * client.subjects().size(); at++) {
            int place = at;
            int object = at / groups.size();
            int code = Code.call(object, turn(groups.get(at % groups.size())));
            long times = tried.stream().filter(each -> position(groups, each) == place).count();
            if (times < most(code)) {
                return code;
            }
        }
        return Code.DONE;
    }

    /**
     * In a long run: some call that does not wait, for others that do; in the end {@link
     * Code#DONE}.
     */
    int help() {
        List<String> groups = specification.groups();
        int made = standing.tried().size();
        for (int i = 0; i < groups.size() && made < HELPED; i++) {
            int code = turn(groups.get((made + made / groups.size() + i) % groups.size()));
            if (most(code) > 0) {
                return code;
            }
        }
        return Code.DONE;
    }

    private int position(List<String> groups, int code) {
        return Code.object(code) * groups.size() + groups.indexOf(specification.call(code).group);
    }

    /** Calls of one group are used in turn. */
    private int turn(String group) {
        long used =
                standing.made().stream()
                        .filter(each -> specification.call(each).group.equals(group))
                        .count();
        return specification.turn(group, (int) used);
    }

    private int most(int code) {
        Call<O, S> call = specification.call(code);
        boolean changes = false;
        for (Configuration<S> each : standing.possible()) {
            S state = each.states().get(Code.object(code));
            Meaning<S> meaning = call.in(state, 0);
            if (meaning.canWait()) {
                return 0;
            }
            for (Outcome<S> outcome : meaning.outcomes()) {
                changes |= !outcome.next().equals(state);
            }
        }
        int place = specification.groups().indexOf(call.group);
        return changes ? Math.min(REPEATED * (1 + place), MOST) : 1;
    }
}
