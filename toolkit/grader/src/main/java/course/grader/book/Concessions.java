package course.grader.book;

import course.grader.policy.Extension;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of the gradebook that holds what students asked for: more time, and another look. No run
 * of the grader changes it. Safe for use by several threads.
 */
public final class Concessions {

    private final Database database;
    private final Gradebook book;

    /**
     * @param book whose lock guards the database
     */
    Concessions(Database database, Gradebook book) {
        this.database = database;
        this.book = book;
    }

    /**
     * @param who a student or a team
     * @param exercise or {@link People#ALL}
     */
    public record Granted(String who, String exercise, Extension extension) {}

    public void grant(Granted granted) {
        inTransaction(() ->
                database.update(
                        "INSERT OR REPLACE INTO extension VALUES (?,?,?)",
                        granted.who(),
                        granted.exercise(),
                        granted.extension().said()));
    }

    /** Takes {@link #grant} back. */
    public void withdraw(String who, String exercise) {
        inTransaction(() ->
                database.update(
                        "DELETE FROM extension WHERE who = ? AND exercise = ?", who, exercise));
    }

    /** By who has it and exercise. */
    public List<Granted> granted() {
        List<Granted> all = new ArrayList<>();
        query(
                "SELECT * FROM extension ORDER BY who, exercise",
                row ->
                        all.add(
                                new Granted(
                                        row.getString(1),
                                        row.getString(2),
                                        Extension.parse(row.getString(3)))));
        return all;
    }

    /** Keeps it; one that is there with the same words stays as it is, answered or open. */
    public void ask(String code, String exercise, String reason) {
        inTransaction(() ->
                database.update(
                        "INSERT OR IGNORE INTO request(code, exercise, reason) VALUES (?,?,?)",
                        code,
                        exercise,
                        reason));
    }

    /**
     * Answers all requests with that code.
     *
     * @param answer nothing opens them again
     */
    public void answer(String code, String answer) {
        inTransaction(() ->
                database.update("UPDATE request SET answer = ? WHERE code = ?", answer, code));
    }

    /** By exercise. */
    public List<Request> requests() {
        List<Request> all = new ArrayList<>();
        query(
                "SELECT * FROM request ORDER BY exercise, code, reason",
                row ->
                        all.add(
                                new Request(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4))));
        return all;
    }

    private void inTransaction(Database.Work work) {
        synchronized (book) {
            database.inTransaction(work);
        }
    }

    private void query(String sql, Database.Row each) {
        synchronized (book) {
            database.query(sql, each);
        }
    }
}
