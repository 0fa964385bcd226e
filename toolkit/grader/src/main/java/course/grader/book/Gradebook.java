package course.grader.book;

import course.grader.GradingStopped;
import course.judge.BadInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sqlite.BusyHandler;
import org.sqlite.SQLiteConfig;

/**
 * The gradebook: one SQLite file, so that whatever was judged stays judged. Each result is one
 * transaction, safe on the disk when {@link #put} returns. Safe for use by several threads, which
 * take turns; close it.
 *
 * <p>Nothing in it depends on when or in which order submissions were judged, so a run that was
 * killed and resumed ends with the same rows as one that was not.
 */
public final class Gradebook implements AutoCloseable {

    private final Database database;
    private final Register register;
    private final People people;
    private final Overrides overrides;
    private final Concessions concessions;

    private Gradebook(Path file, Connection connection) {
        this.database = new Database(file, connection);
        this.register = new Register(database, this);
        this.people = new People(database, this);
        this.overrides = new Overrides(database, this);
        this.concessions = new Concessions(database, this);
    }

    /**
     * Opens the gradebook, makes it if there is none, and brings an older one up to date.
     *
     * @param patience how long to wait, each time, for another program that holds it
     * @param tell told that it is waited for
     * @throws BadInput if it is no gradebook, or of a newer course
     * @throws GradingStopped if it cannot be used now
     */
    public static Gradebook open(Path file, Duration patience, Consumer<String> tell) {
        var config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        String waiting =
                "The gradebook "
                        + file
                        + " is in use by another program. Waiting for it, at most "
                        + patience.toSeconds()
                        + " s …";
        try {
            boolean fresh = Files.notExists(file);
            Connection connection = config.createConnection("jdbc:sqlite:" + file);
            var book = new Gradebook(file, connection);
            try {
                BusyHandler.setHandler(connection, new Patience(patience, waiting, tell));
                try (Statement statement = connection.createStatement()) {
                    statement.execute("PRAGMA journal_mode = WAL");
                }
                Schema.bringUpToDate(connection, file);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return fresh ? book : book.checked();
        } catch (SQLException e) {
            throw Database.explained(file, e);
        }
    }

    private Gradebook checked() {
        database.query(
                "PRAGMA quick_check",
                row -> {
                    if (!"ok".equals(row.getString(1))) {
                        throw Database.damaged(database.file(), row.getString(1), null);
                    }
                });
        return this;
    }

    /** Keeps a result; one of the same submission is replaced. */
    public synchronized void put(Attempt attempt) {
        database.inTransaction(() -> {
            putExercise(database, attempt.exercise(), attempt.maxPoints());
            database.update(
                    "INSERT OR REPLACE INTO attempt VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    attempt.student(),
                    attempt.exercise(),
                    attempt.sha256(),
                    attempt.place(),
                    attempt.submitted().toString(),
                    attempt.verdict(),
                    attempt.kind(),
                    attempt.points(),
                    attempt.maxPoints(),
                    attempt.sandbox(),
                    attempt.judgement(),
                    attempt.feedback(),
                    attempt.answer(),
                    attempt.timeSource().name());
        });
    }

    /** Takes an attempt out, if it is there: an exercise as it was given is none. */
    public synchronized void forget(String student, String exercise, String sha256) {
        database.inTransaction(() ->
                database.update(
                        "DELETE FROM attempt WHERE student = ? AND exercise = ? AND sha256 = ?",
                        student,
                        exercise,
                        sha256));
    }

    /**
     * Says when an attempt was handed in, if it is there. A file's own time, which unpacking
     * changes, takes the place of no other, and nothing that of what the teacher said.
     */
    public synchronized void setTime(
            String student, String exercise, String sha256, Instant submitted, TimeSource source) {
        if (source == TimeSource.FILE) {
            return;
        }
        database.inTransaction(() ->
                database.update(
                        "UPDATE attempt SET submitted = ?1, time_source = ?2 WHERE student = ?3 AND"
                                + " exercise = ?4 AND sha256 = ?5 AND (submitted, time_source) <>"
                                + " (?1, ?2) AND (time_source <> 'TIMES' OR ?2 = 'TIMES')",
                        submitted.toString(),
                        source.name(),
                        student,
                        exercise,
                        sha256));
    }

    static void putExercise(Database database, String name, int maxPoints) throws SQLException {
        database.update(
                "INSERT INTO exercise VALUES (?,?) ON CONFLICT DO UPDATE SET max_points ="
                        + " max(max_points, excluded.max_points)",
                name,
                maxPoints);
    }

    /** Student, exercise and hash of all that was judged, one text each. */
    public synchronized Set<String> known() {
        Set<String> known = new HashSet<>();
        database.query(
                "SELECT student, exercise, sha256 FROM attempt",
                row -> known.add(key(row.getString(1), row.getString(2), row.getString(3))));
        return known;
    }

    /** As {@link #known} names a submission. */
    public static String key(String student, String exercise, String sha256) {
        return student + "\0" + exercise + "\0" + sha256;
    }

    /** All attempts of a student, by exercise and time. */
    public synchronized List<Attempt> attemptsOf(String student) {
        List<Attempt> all = new ArrayList<>();
        database.query(
                "SELECT * FROM attempt WHERE student = ? ORDER BY exercise, submitted, sha256",
                row -> all.add(attempt(row)),
                student);
        return all;
    }

    /** All of whom something was found, whether or not it could be graded; sorted. */
    public synchronized List<String> students() {
        List<String> all = new ArrayList<>();
        database.query(
                "SELECT student FROM attempt UNION SELECT name FROM student ORDER BY 1",
                row -> all.add(row.getString(1)));
        return all;
    }

    /** Exercises that somebody handed in or was given points for, with their points. */
    public synchronized Map<String, Integer> exercises() {
        Map<String, Integer> all = new TreeMap<>();
        database.query(
                "SELECT name, max_points FROM exercise WHERE name IN (SELECT exercise FROM attempt"
                        + " UNION SELECT exercise FROM override WHERE points IS NOT NULL)",
                row -> all.put(row.getString(1), row.getInt(2)));
        return all;
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getInt(8),
                row.getInt(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                TimeSource.valueOf(row.getString(14)));
    }

    public synchronized Map<String, String> settings() {
        Map<String, String> all = new TreeMap<>();
        database.query(
                "SELECT name, value FROM setting",
                row -> all.put(row.getString(1), row.getString(2)));
        return all;
    }

    /** Keeps these settings and no others. */
    public synchronized void set(Map<String, String> settings) {
        database.inTransaction(() -> {
            database.update("DELETE FROM setting");
            for (var each : settings.entrySet()) {
                database.update(
                        "INSERT OR REPLACE INTO setting VALUES (?,?)",
                        each.getKey(),
                        each.getValue());
            }
        });
    }

    /** Who the class is, and what came of the files that are no attempts. */
    public Register register() {
        return register;
    }

    /** The teacher's points and comments. */
    public Overrides overrides() {
        return overrides;
    }

    /** Who is who. */
    public People people() {
        return people;
    }

    /** More time, and requests to look again. */
    public Concessions concessions() {
        return concessions;
    }

    @Override
    public synchronized void close() {
        try {
            database.connection().close();
        } catch (SQLException e) {
            throw Database.explained(database.file(), e);
        }
    }
}
