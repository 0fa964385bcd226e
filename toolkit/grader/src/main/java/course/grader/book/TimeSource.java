package course.grader.book;

/** Where the time of an attempt comes from; a later one is believed rather than an earlier one. */
public enum TimeSource {
    /** The file's own, which is that of unpacking or cloning as often as not. */
    FILE,
    /** nbgrader's {@code timestamp.txt}. */
    NBGRADER,
    /** The commit that last changed the file, as {@code ./course collect} has it. */
    COMMIT,
    /** A platform wrote the time into the file's name. */
    NAME,
    /** A platform's name for the file would say so if it were late, and does not. */
    IN_TIME,
    /** A platform's name for the file says that it is late, and not by how much. */
    LATE,
    /** The teacher's {@code --times}. */
    TIMES
}
