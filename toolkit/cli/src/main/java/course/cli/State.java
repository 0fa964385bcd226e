package course.cli;

/** What a look at one part found. */
sealed interface State {

    /** The part is there and works. */
    record Present(String version, String where) implements State {}

    /**
     * The part is missing, broken or of another version.
     *
     * @param found what is there instead, in words
     * @param todo what a person does about it
     */
    record Missing(String found, String todo) implements State {}
}
