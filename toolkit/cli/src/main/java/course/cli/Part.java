package course.cli;

/** One thing that the course needs besides its own sources. */
interface Part {

    /** The word that names it on the command line. */
    String name();

    /** What it is for, as the doctor says it. */
    String purpose();

    /** Looks at what is really there; never a cached answer, and never a change to anything. */
    State look();

    /** What set-up installs; what it only looks for returns false. */
    default boolean installable() {
        return true;
    }

    /** Whether {@code lab} and the learner's commands work without it. */
    default boolean optional() {
        return false;
    }

    /** Whether set-up leaves it out unless it is named. */
    default boolean onlyWhenAsked() {
        return false;
    }

    /** Whether nothing that a students' bundle can do needs it. */
    default boolean onlyForTeachers() {
        return onlyWhenAsked();
    }

    /**
     * Puts the part there. Called only when it is missing; cut off at any point, it is still
     * missing and can be called again.
     *
     * @throws CourseException when it cannot be done, saying what to do
     */
    void install(Progress progress);
}
