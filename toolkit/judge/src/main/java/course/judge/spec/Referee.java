package course.judge.spec;

import course.explorer.CallHistory;
import course.explorer.CallHistory.Event;
import course.explorer.Calls;
import course.explorer.Script;
import course.judge.spec.Finding.Explained;
import course.judge.spec.Finding.Stuck;
import course.judge.spec.Finding.Unexplained;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the main thread of each client what to do, and judges what became of its calls: it is the
 * script of the exploration, and runs outside of it. What it has worked out for a history is kept,
 * as many schedules lead to few histories.
 */
final class Referee<O, S> implements Script {

    static final String INTERRUPTED = Calls.thrown(InterruptedException.class);

    private final Specification<O, S> specification;
    private final List<Client> clients;
    private final int[][] plans;
    private final boolean callsAreSteps;
    private final Map<Integer, Node<S>> beginnings = new HashMap<>();
    private Node<S> current;
    private String stuck;

    /**
     * A standstill.
     *
     * @param standing how things stand, or null if an error is shown
     * @param next what the main thread does
     * @param error what went wrong, or null
     */
    private record Node<S>(
            Standing<S> standing, int next, String error, Map<String, Node<S>> after) {

        Node(Standing<S> standing, int next, String error) {
            this(standing, next, error, new HashMap<>());
        }
    }

    Referee(Specification<O, S> specification, List<Client> clients, boolean callsAreSteps) {
        this.specification = specification;
        this.clients = clients;
        this.callsAreSteps = callsAreSteps;
        this.plans = clients.stream().map(Client::plan).toArray(int[][]::new);
    }

    @Override
    public int clients() {
        return clients.size();
    }

    @Override
    public int[] plan(int client) {
        return plans[client];
    }

    @Override
    public boolean wakesSpuriously(int client) {
        return clients.get(client).isSmall();
    }

    @Override
    public boolean callsAreSteps() {
        return callsAreSteps;
    }

    /** Which call waits and should not, in words, or null. */
    String stuck() {
        return stuck;
    }

    @Override
    public int next(CallHistory history) {
        Node<S> before =
                history.first()
                        ? beginnings.computeIfAbsent(history.client(), this::beginning)
                        : current;
        String key = key(history);
        Node<S> now = before.after().get(key);
        if (now == null) {
            now = judged(history, before.standing());
            before.after().put(key, now);
        }
        if (now.error() != null) {
            throw new AssertionError(now.error());
        }
        current = now;
        return now.next();
    }

    private Node<S> beginning(int client) {
        List<S> states =
                clients.get(client).subjects().stream()
                        .map(each -> specification.subjects().get(each).state())
                        .toList();
        int threads = clients.get(client).threads().size();
        return new Node<>(Standing.beginning(states, threads), Code.DONE, null);
    }

    private static String key(CallHistory history) {
        var key = new StringBuilder(16 * history.events().size());
        for (Event each : history.events()) {
            key.append((char) (each.thread() << 8 | each.what().ordinal()))
                    .append((char) each.call())
                    .append(each.outcome());
        }
        if (history.after() != null) {
            for (long word : history.after()) {
                for (int shift = 0; shift < Long.SIZE; shift += Character.SIZE) {
                    key.append((char) (word >> shift));
                }
            }
        }
        return key.toString();
    }

    private Node<S> judged(CallHistory history, Standing<S> before) {
        Client client = clients.get(history.client());
        Finding<S> finding = new Linearization<>(specification, before, history).check();
        return switch (finding) {
            case Unexplained<S> wrong ->
                    new Node<>(null, Code.DONE, Words.unexplained(specification, client, wrong));
            case Stuck<S> wrong -> {
                stuck = Words.stuck(specification, client, wrong);
                yield new Node<>(null, Code.join(1 << wrong.thread()), null);
            }
            case Explained<S> right -> {
                var now = before.after(history.events(), history.first(), right.possible());
                yield new Node<>(now, instruction(client, now), null);
            }
        };
    }

    /** First wait for who has ended, then see to who waits, then try whether all still works. */
    private int instruction(Client client, Standing<S> now) {
        if (now.ended() != 0) {
            return Code.join(now.ended());
        }
        for (int t = 1; client.interrupts() && t < now.waiting().length; t++) {
            int code = now.waiting()[t];
            if (code != Standing.NO_CALL && specification.call(code).mustEndByInterrupt()) {
                return Code.interrupt(t);
            }
        }
        var probing = new Probing<>(specification, client, now);
        return client.large() && now.isAnybodyWaiting() ? probing.help() : probing.next();
    }
}
