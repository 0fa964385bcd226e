package course.grader;

import java.util.List;

/**
 * What a teacher should know of the class beside its marks.
 *
 * @param unknown students whom the roster does not know; none without a roster
 * @param withoutHandIn people of the roster of whom there is neither a file nor a mark
 * @param oneName names that several people of the roster bear
 * @param openRequests to look again
 */
public record ClassLists(
        List<String> unknown,
        List<String> withoutHandIn,
        List<String> oneName,
        List<OpenRequest> openRequests) {

    /** Nothing to know. */
    public static final ClassLists NONE =
            new ClassLists(List.of(), List.of(), List.of(), List.of());

    /** Whether somebody is in one of the lists of people. */
    public boolean namesSomebody() {
        return !unknown.isEmpty() || !withoutHandIn.isEmpty() || !oneName.isEmpty();
    }

    /**
     * @param students one, or a team
     * @param reason in the student's words
     */
    public record OpenRequest(List<String> students, String exercise, String reason) {}
}
