package course.grader.report;

import course.grader.Mark;
import course.grader.ReportCard;
import course.grader.book.Identity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What learning platforms call a student. */
final class Platforms {

    private Platforms() {}

    /** Canvas's number, or nothing where it is not known or not the only one. */
    static String canvasId(ReportCard card) {
        List<String> ids = of(card, "canvas").stream().map(Identity::id).distinct().toList();
        return ids.size() == 1 ? ids.getFirst() : "";
    }

    /** Moodle's participants, once each: the same student is another one in each assignment. */
    static List<Identity> moodle(ReportCard card) {
        Map<String, Identity> participants = new TreeMap<>();
        of(card, "moodle").stream()
                .filter(each -> each.id().matches("\\d+"))
                .forEach(each -> participants.putIfAbsent(each.id(), each));
        return List.copyOf(participants.values());
    }

    private static List<Identity> of(ReportCard card, String platform) {
        return card.identities().stream().filter(each -> each.platform().equals(platform)).toList();
    }

    /** Whether that work was handed in to the assignment of this participant. */
    static boolean handedInAs(Identity participant, Mark mark) {
        return mark.attempt().place().contains("_" + participant.id() + "_");
    }
}
