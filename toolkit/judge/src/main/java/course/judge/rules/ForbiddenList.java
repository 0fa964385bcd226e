package course.judge.rules;

import course.explorer.BusyWaiting.Way;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The data of an exercise's {@code forbidden.txt}: what its task does not allow, though the JDK has
 * it and other exercises may use it.
 *
 * <p>A line is {@code package NAME : why} (with the packages in it), {@code class NAME : why} (with
 * what extends or implements it), {@code method CLASS NAME… : why}, or one of the words {@code
 * sleeping}, {@code time-limits} and {@code busy-waiting} with what follows; the last forbids loops
 * that the explorer saw to wait, by the {@link Way}s named after it.
 */
public final class ForbiddenList {

    private static final String LOCKS = "java.util.concurrent.locks.";

    private static final List<String> SLEEPING =
            List.of(
                    "method java.lang.Thread sleep",
                    "method java.util.concurrent.TimeUnit sleep",
                    "method " + LOCKS + "LockSupport parkNanos parkUntil");

    private static final List<String> TIME_LIMITS =
            List.of(
                    "method java.lang.Object wait(long) wait(long,int)",
                    "method java.lang.Thread join(long) join(long,int) join(Duration)",
                    "method " + LOCKS + "Lock tryLock(long,TimeUnit)",
                    "method " + LOCKS + "Condition await(long,TimeUnit) awaitNanos awaitUntil",
                    "method java.util.concurrent.CountDownLatch await(long,TimeUnit)",
                    "method java.util.concurrent.CyclicBarrier await(long,TimeUnit)",
                    "method java.util.concurrent.Semaphore tryAcquire(long,TimeUnit)"
                            + " tryAcquire(int,long,TimeUnit)",
                    "method java.util.concurrent.BlockingQueue poll(long,TimeUnit)"
                            + " offer(Object,long,TimeUnit)",
                    "method java.util.concurrent.Future get(long,TimeUnit)");

    /** A class, a package or methods that must not be named. */
    private record Rule(String what, String name, List<String> members, String why) {}

    private final List<Rule> rules = new ArrayList<>();
    private final Map<Way, String> busyWaiting = new EnumMap<>(Way.class);

    /**
     * @throws IllegalStateException if a line is none of those: the course is broken
     */
    public ForbiddenList(List<String> lines) {
        lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(this::add);
    }

    private void add(String line) {
        int colon = line.indexOf(" : ");
        if (colon < 0) {
            throw new IllegalStateException("forbidden.txt: no reason in: " + line);
        }
        String why = line.substring(colon + 3);
        String[] words = line.substring(0, colon).split("\\s+");
        List<String> rest = Arrays.asList(words).subList(1, words.length);
        switch (words[0]) {
            case "package", "class", "method" ->
                    rules.add(new Rule(words[0], words[1], rest.subList(1, rest.size()), why));
            case "sleeping" -> SLEEPING.forEach(each -> add(each + " : " + why));
            case "time-limits" -> TIME_LIMITS.forEach(each -> add(each + " : " + why));
            case "busy-waiting" -> rest.forEach(way -> busyWaiting.put(Way.valueOf(way), why));
            default -> throw new IllegalStateException("forbidden.txt: " + line);
        }
    }

    /** In which ways an answer must not wait in a loop, and why. */
    public Map<Way, String> busyWaiting() {
        return Map.copyOf(busyWaiting);
    }

    /**
     * Why that class must not be named, or nothing.
     *
     * @param supertypes its own name, and of all that it extends and implements
     */
    Optional<String> whyNotClass(String name, Set<String> supertypes) {
        return rules.stream()
                .filter(rule ->
                        switch (rule.what) {
                            case "package" -> name.startsWith(rule.name + ".");
                            case "class" -> supertypes.contains(rule.name);
                            default -> false;
                        })
                .map(Rule::why)
                .findFirst();
    }

    /** Why that member of a class with these supertypes must not be named, or nothing. */
    Optional<String> whyNotMember(Member member, Set<String> supertypes) {
        return rules.stream()
                .filter(rule ->
                        rule.what.equals("method")
                                && supertypes.contains(rule.name)
                                && (rule.members.contains(member.word())
                                        || rule.members.contains(member.withParameters())))
                .map(Rule::why)
                .findFirst();
    }
}
