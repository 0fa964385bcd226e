package course.grader.intake;

import java.util.List;

/**
 * Somebody who handed in something, as one folder, zip or file name says it. Several owners may
 * turn out to be one student.
 *
 * @param name as it is written there
 * @param platform which one wrote it, or nothing
 * @param id on that platform, or nothing
 * @param label the platform's own words, or nothing
 * @param container the place of the class that it was found in
 * @param origin what tells owners of one name apart in that class: the id, or the folder's name
 * @param place of the first folder, zip or file that is theirs
 * @param told whether a name was found; else it is made of the place
 */
record Owner(
        String name,
        String platform,
        String id,
        String label,
        String container,
        String origin,
        String place,
        boolean told) {

    /** The same for all files of one owner. */
    List<Object> identity() {
        return List.of(name, platform, id, container, origin, told);
    }
}
