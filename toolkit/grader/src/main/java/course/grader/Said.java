package course.grader;

import course.grader.book.People;
import course.judge.BadInput;
import course.judge.CourseFolder;

/**
 * The parts of {@code WHO/EXERCISE=VALUE} or {@code WHO=VALUE}; a name may hold a slash.
 *
 * @param exercise its name, or {@link People#ALL}
 */
record Said(String said, String who, String exercise, String value) {

    /**
     * @throws BadInput if it is neither
     */
    static Said of(CourseFolder course, String said) {
        int equals = said.indexOf('=');
        if (equals <= 0) {
            throw wrong(said);
        }
        String before = said.substring(0, equals);
        String value = said.substring(equals + 1).strip();
        int slash = before.lastIndexOf('/');
        if (slash <= 0) {
            return new Said(said, before.strip(), People.ALL, value);
        }
        String exercise = course.assignment(before.substring(slash + 1)).name();
        return new Said(said, before.substring(0, slash).strip(), exercise, value);
    }

    /**
     * @throws BadInput if it is said of no exercise
     */
    Said withExercise() {
        if (exercise.equals(People.ALL)) {
            throw wrong(said);
        }
        return this;
    }

    /** For a sentence: nothing, or a comma and the exercise. */
    String forExercise() {
        return exercise.equals(People.ALL) ? "" : ", " + exercise;
    }

    private static BadInput wrong(String said) {
        return new BadInput(
                "\""
                        + said
                        + "\" is not of the form STUDENT/EXERCISE=VALUE, such as"
                        + " \"Ann Lee/05-fix-the-race=7\".");
    }
}
