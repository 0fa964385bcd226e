package course.grader.report;

import course.grader.NotUsed;
import java.util.List;
import java.util.Map;

/** The files that were found and not judged, as values for a page. */
final class NotUsedView {

    private NotUsedView() {}

    /** What somebody has to do something about first; the rest waits behind a click. */
    static void put(List<NotUsed> notUsed, Map<String, Object> page) {
        List<NotUsed> problems = notUsed.stream().filter(NotUsedView::problem).toList();
        List<NotUsed> others = notUsed.stream().filter(each -> !NotUsedView.problem(each)).toList();
        page.put("hasNotUsed", !notUsed.isEmpty());
        page.put("notUsedCount", problems.size());
        page.put("problems", problems);
        page.put("othersCount", others.isEmpty() ? "" : others.size() + "");
        page.put("others", others);
    }

    private static boolean problem(NotUsed each) {
        return each.kind() == NotUsed.Kind.PROBLEM;
    }
}
