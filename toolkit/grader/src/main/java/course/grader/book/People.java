package course.grader.book;

import course.grader.policy.Extension;
import course.grader.roster.Person;
import course.grader.roster.Roster;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The part of the gradebook that says who is who: the roster, names that are one person, who is
 * left out, who hands in together. No run of the grader changes it. Safe for use by several
 * threads.
 */
public final class People {

    /** Stands for every exercise. */
    public static final String ALL = "*";

    private final Database database;
    private final Gradebook book;

    /**
     * @param book whose lock guards the database
     */
    People(Database database, Gradebook book) {
        this.database = database;
        this.book = book;
    }

    /**
     * @param exercise or {@link #ALL}
     */
    public record Member(String student, String exercise, String team) {}

    /** Takes this one in the place of the roster before. */
    public void setRoster(Roster roster) {
        inTransaction(() -> {
            database.update("DELETE FROM person");
            for (Person each : roster.people()) {
                database.update(
                        "INSERT INTO person VALUES (?,?,?,?,?,?,?,?,?)",
                        each.student(),
                        each.id(),
                        each.name(),
                        String.join("\n", each.aliases()),
                        each.email(),
                        each.team(),
                        each.extension().map(Extension::said).orElse(""),
                        each.repository(),
                        each.line());
            }
        });
    }

    /** As it was last given. */
    public Roster roster() {
        List<Person> people = new ArrayList<>();
        query("SELECT * FROM person ORDER BY line", row -> people.add(person(row)));
        return Roster.of(people);
    }

    private static Person person(ResultSet row) throws SQLException {
        String extension = row.getString("extension");
        return new Person(
                row.getString("student"),
                row.getString("id"),
                row.getString("name"),
                row.getString("aliases").lines().toList(),
                row.getString("email"),
                row.getString("team"),
                extension.isEmpty() ? Optional.empty() : Optional.of(Extension.parse(extension)),
                row.getString("repository"),
                row.getInt("line"));
    }

    /** From now on what stands under that name is the student's. */
    public void merge(String name, String student) {
        inTransaction(() -> {
            database.update("DELETE FROM same_person WHERE name = ?", student);
            database.update("INSERT OR REPLACE INTO same_person VALUES (?,?)", name, student);
        });
    }

    /** Takes {@link #merge} back. */
    public void split(String name) {
        inTransaction(() -> database.update("DELETE FROM same_person WHERE name = ?", name));
    }

    /** Names and who they are, as they were merged one by one. */
    public Map<String, String> merged() {
        Map<String, String> all = new TreeMap<>();
        query("SELECT * FROM same_person", row -> all.put(row.getString(1), row.getString(2)));
        return all;
    }

    public void setForgotten(String student, boolean forgotten) {
        String change =
                forgotten
                        ? "INSERT OR IGNORE INTO forgotten VALUES (?)"
                        : "DELETE FROM forgotten WHERE student = ?";
        inTransaction(() -> database.update(change, student));
    }

    public Set<String> forgotten() {
        Set<String> all = new TreeSet<>();
        query("SELECT * FROM forgotten", row -> all.add(row.getString(1)));
        return all;
    }

    /**
     * Makes these the team, in the place of the members that it had; none dissolves it.
     *
     * @param exercise or {@link #ALL}
     */
    public void setTeam(String team, String exercise, List<String> members) {
        inTransaction(() -> {
            database.update(
                    "DELETE FROM team_member WHERE team = ? AND exercise = ?", team, exercise);
            for (String each : members) {
                database.update(
                        "INSERT OR REPLACE INTO team_member VALUES (?,?,?)", each, exercise, team);
            }
        });
    }

    /** By student and exercise. */
    public List<Member> members() {
        List<Member> all = new ArrayList<>();
        query(
                "SELECT * FROM team_member ORDER BY student, exercise",
                row -> all.add(new Member(row.getString(1), row.getString(2), row.getString(3))));
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
