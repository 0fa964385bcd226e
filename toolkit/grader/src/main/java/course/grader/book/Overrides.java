package course.grader.book;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the gradebook that holds the points and comments that the teacher gave. No run of the
 * grader changes it. Safe for use by several threads.
 */
public final class Overrides {

    private final Database database;
    private final Gradebook book;

    /**
     * @param book whose lock guards the database
     */
    Overrides(Database database, Gradebook book) {
        this.database = database;
        this.book = book;
    }

    /** By student and exercise. */
    public List<TeachersWord> all() {
        List<TeachersWord> all = new ArrayList<>();
        synchronized (book) {
            database.query(
                    "SELECT * FROM override ORDER BY student, exercise",
                    row -> {
                        Double points = row.getObject(3) == null ? null : row.getDouble(3);
                        all.add(
                                new TeachersWord(
                                        row.getString(1),
                                        row.getString(2),
                                        points,
                                        row.getString(4)));
                    });
        }
        return all;
    }

    /**
     * Sets points, and leaves an earlier comment.
     *
     * @param maxPoints of the exercise, of which perhaps nobody has handed in anything
     */
    public void setPoints(String student, String exercise, double points, int maxPoints) {
        synchronized (book) {
            database.inTransaction(() -> {
                Gradebook.putExercise(database, exercise, maxPoints);
                put(student, exercise, "points", points);
            });
        }
    }

    /** Takes the judge's points again. */
    public void takeBackPoints(String student, String exercise) {
        synchronized (book) {
            database.inTransaction(() -> put(student, exercise, "points", null));
        }
    }

    /** Sets the comment, and leaves earlier points. */
    public void setComment(String student, String exercise, String comment) {
        synchronized (book) {
            database.inTransaction(() -> put(student, exercise, "comment", comment));
        }
    }

    private void put(String student, String exercise, String column, Object value)
            throws SQLException {
        database.update(
                "INSERT INTO override(student, exercise, "
                        + column
                        + ") VALUES (?,?,?) ON CONFLICT DO UPDATE SET "
                        + column
                        + " = excluded."
                        + column,
                student,
                exercise,
                value);
        database.update("DELETE FROM override WHERE points IS NULL AND comment = ''");
    }
}
