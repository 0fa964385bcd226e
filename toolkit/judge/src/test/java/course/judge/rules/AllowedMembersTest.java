package course.judge.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Walks every member of the JDK that an answer to any exercise may name, and asks of each what it
 * could reach. What a machine finds suspicious stands in {@code reviewed.txt} with the reason why
 * it is harmless, or it is refused.
 */
@DisplayName("What the list allows of the JDK")
class AllowedMembersTest {

    private static final Path EXERCISES = Path.of("../../tests/exercises");

    private static Reviewed reviewed;
    private static final Map<String, String> UNREVIEWED = new TreeMap<>();
    private static int walked;

    @BeforeAll
    static void walk() throws IOException {
        reviewed = new Reviewed();
        var reach = new Reach();
        Set<String> seen = new HashSet<>();
        for (List<String> besides : lines()) {
            AllowList list = AllowList.sharedAnd(besides);
            var rules = new MemberRules(Map.of(), list);
            for (Class<?> type : Listed.classes(list)) {
                if (!besides.isEmpty() && besides.stream().noneMatch(speaksOf(type))) {
                    continue;
                }
                for (Listed.Found found : Listed.members(type)) {
                    // What a listed class declares is reviewed there, for all that inherit it.
                    boolean inherited = list.whyNot(found.declaring()).isEmpty();
                    String owner = inherited ? found.declaring() : type.getName();
                    String name = owner + " " + found.member().withParameters();
                    if (rules.refusal(type.getName(), found.member()).isPresent()) {
                        reviewRefused(type, found.member(), list, rules);
                    } else if (seen.add(name)) {
                        review(owner, found, reach);
                    }
                }
            }
        }
        walked = seen.size();
    }

    private static void review(String owner, Listed.Found found, Reach reach) {
        Set<String> reached = reach.of(found.declaring(), found.member());
        reached.removeIf(each -> each.startsWith("sets ") && reviewed.isCache(each.substring(5)));
        if (!reached.isEmpty() && !reviewed.has(owner, found.member())) {
            UNREVIEWED.put(owner + " " + found.member().withParameters(), reached.toString());
        }
    }

    /** What is refused of a class may still be called by the name of what it extends. */
    private static void reviewRefused(
            Class<?> type, Member member, AllowList list, MemberRules rules) {
        boolean behind =
                !member.isConstructor()
                        && Supertypes.of(type.getName(), Map.of()).stream()
                                .filter(each ->
                                        !each.equals(type.getName())
                                                && !each.equals("java.lang.Object"))
                                .filter(each -> Supertypes.declares(each, member))
                                .filter(each -> list.whyNot(each).isEmpty())
                                .anyMatch(each -> rules.refusal(each, member).isEmpty());
        if (behind && !reviewed.has("behind " + type.getName(), member)) {
            UNREVIEWED.put(
                    "behind " + type.getName() + " " + member.withParameters(),
                    "callable by a supertype's name");
        }
    }

    private static Predicate<String> speaksOf(Class<?> type) {
        return line -> line.matches("\\w+ " + Pattern.quote(type.getName()) + "(\\s.*)?");
    }

    /** Nothing besides what all exercises share; then what each allows besides. */
    private static Collection<List<String>> lines() throws IOException {
        List<List<String>> lines = new ArrayList<>(List.of(List.of()));
        try (Stream<Path> exercises = Files.list(EXERCISES)) {
            for (Path each : exercises.map(folder -> folder.resolve("allowed.txt")).toList()) {
                if (Files.exists(each)) {
                    lines.add(Files.readAllLines(each));
                }
            }
        }
        return lines;
    }

    @Test
    @DisplayName("reaches nothing that was not looked at")
    void isReviewed() {
        assertThat(UNREVIEWED).isEmpty();
        assertThat(walked).isGreaterThan(5_000);
    }

    @Test
    @DisplayName("was reviewed for what it is today: no line of the review is needless")
    void reviewIsNeeded() {
        assertThat(reviewed.needless()).isEmpty();
    }
}
