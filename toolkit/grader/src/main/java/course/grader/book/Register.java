package course.grader.book;

import course.grader.NotUsed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The part of the gradebook that says who the class is and what came of the files besides attempts:
 * names on platforms, what to look at, what was not used. Safe for use by several threads.
 */
public final class Register {

    private final Database database;
    private final Gradebook book;

    /**
     * @param book whose lock guards the database
     */
    Register(Database database, Gradebook book) {
        this.database = database;
        this.book = book;
    }

    /**
     * Keeps what a run found. What an earlier one found of the same students is replaced, what it
     * could not use is replaced as a whole.
     */
    public void set(
            Collection<String> students,
            List<Identity> identities,
            List<LookAt> lookAt,
            List<NotUsed> notUsed) {
        synchronized (book) {
            database.inTransaction(() -> {
                for (String student : students) {
                    database.update("INSERT OR IGNORE INTO student VALUES (?)", student);
                    database.update("DELETE FROM look_at WHERE student = ?", student);
                }
                for (Identity each : identities) {
                    database.update(
                            "INSERT OR REPLACE INTO identity VALUES (?,?,?,?,?)",
                            each.student(),
                            each.platform(),
                            each.assignment(),
                            each.id(),
                            each.label());
                }
                for (LookAt each : lookAt) {
                    database.update(
                            "INSERT OR REPLACE INTO look_at VALUES (?,?,?)",
                            each.student(),
                            each.exercise(),
                            each.reason());
                }
                putNotUsed(notUsed);
            });
        }
    }

    private void putNotUsed(List<NotUsed> all) throws java.sql.SQLException {
        database.update("DELETE FROM not_used");
        for (NotUsed each : all) {
            database.update(
                    "INSERT OR REPLACE INTO not_used VALUES (?,?,?,?)",
                    each.student(),
                    each.place(),
                    each.kind().name(),
                    each.reason());
        }
    }

    /** What platforms call that student, by platform, assignment and id. */
    public List<Identity> identitiesOf(String student) {
        List<Identity> all = new ArrayList<>();
        synchronized (book) {
            database.query(
                    "SELECT * FROM identity WHERE student = ? ORDER BY platform, assignment, id",
                    row ->
                            all.add(
                                    new Identity(
                                            row.getString(1),
                                            row.getString(2),
                                            row.getString(3),
                                            row.getString(4),
                                            row.getString(5))),
                    student);
        }
        return all;
    }

    /** What the files of that student give reason to look at, by exercise. */
    public List<LookAt> lookAt(String student) {
        List<LookAt> all = new ArrayList<>();
        synchronized (book) {
            database.query(
                    "SELECT * FROM look_at WHERE student = ? ORDER BY exercise, reason",
                    row ->
                            all.add(
                                    new LookAt(
                                            row.getString(1), row.getString(2), row.getString(3))),
                    student);
        }
        return all;
    }

    /** By which commit an attempt was written; its id. */
    public void setCommit(String student, String exercise, String sha256, String commit) {
        synchronized (book) {
            database.inTransaction(() ->
                    database.update(
                            "INSERT OR REPLACE INTO attempt_commit VALUES (?,?,?,?)",
                            student,
                            exercise,
                            sha256,
                            commit));
        }
    }

    /** What the last run could not use, by place. */
    public List<NotUsed> notUsed() {
        List<NotUsed> all = new ArrayList<>();
        synchronized (book) {
            database.query(
                    "SELECT * FROM not_used ORDER BY place, reason",
                    row ->
                            all.add(
                                    new NotUsed(
                                            row.getString(1),
                                            row.getString(2),
                                            NotUsed.Kind.valueOf(row.getString(3)),
                                            row.getString(4))));
        }
        return all;
    }
}
