package course.grader.book;

/**
 * What a learning platform calls a student. The fields are the columns of {@code identity} in
 * {@code schema-3.sql}.
 *
 * @param platform {@code moodle}, {@code canvas} or {@code blackboard}
 * @param assignment the folder or zip of that assignment, or nothing; Moodle's participant is
 *     another one in each
 * @param id Moodle's participant ({@code 1234}), Canvas's ID, Blackboard's user name
 * @param label as the platform wrote it before the file's own name, such as {@code Ann
 *     Lee_1234_assignsubmission_file_}
 */
public record Identity(
        String student, String platform, String assignment, String id, String label) {}
