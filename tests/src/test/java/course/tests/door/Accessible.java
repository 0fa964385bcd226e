package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What axe-core can tell of a page: WCAG 2.2, levels A and AA. It looks at the page from within, in
 * its "legacy mode": the other one opens a second page for its result, and waits for it for ever.
 */
public final class Accessible {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Accessible() {}

    static void check(Page page) {
        check(page, new AxeBuilder(page).withTags(RULES));
    }

    /** Besides WCAG what axe-core calls best practices: landmarks, headings, names for all. */
    public static void checkAll(Page page) {
        check(page, new AxeBuilder(page));
    }

    private static void check(Page page, AxeBuilder axe) {
        List<String> found =
                axe.setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule ->
                                rule.getNodes().stream()
                                        .map(node ->
                                                rule.getId()
                                                        + " at "
                                                        + node.getTarget()
                                                        + ": "
                                                        + node.getFailureSummary()))
                        .toList();
        assertThat(found).as("what axe-core finds on " + page.url()).isEmpty();
    }
}
