package course.grader.book;

import course.judge.BadInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The gradebook's tables: {@code schema-1.sql}, {@code schema-2.sql} and so on, each a step from
 * the version before. SQLite's {@code user_version} says how many were taken.
 */
final class Schema {

    static final int NEWEST = 4;

    /** "cgbk": lets {@code file} and us tell a gradebook from another SQLite file. */
    private static final int APPLICATION_ID = 0x6367626b;

    private Schema() {}

    static void bringUpToDate(Connection connection, Path file) throws SQLException {
        int version = number(connection, "PRAGMA user_version");
        boolean ours = number(connection, "PRAGMA application_id") == APPLICATION_ID;
        if (version > NEWEST) {
            throw new BadInput(
                    "The gradebook "
                            + file
                            + " was made by a newer course (its version is "
                            + version
                            + ", this course knows "
                            + NEWEST
                            + "). Update the course.");
        }
        if (!ours && number(connection, "SELECT count(*) FROM sqlite_master") > 0) {
            throw new BadInput(
                    file + " is an SQLite file, but no gradebook. Name another folder with --out.");
        }
        for (int step = version + 1; step <= NEWEST; step++) {
            take(step, connection);
        }
    }

    /** A step is taken as a whole or not at all. */
    private static void take(int step, Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String each : text(step).replaceAll("--[^\n]*", "").split(";")) {
                if (!each.isBlank()) {
                    statement.executeUpdate(each);
                }
            }
            statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
            statement.executeUpdate("PRAGMA user_version = " + step);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return result.getInt(1);
        }
    }

    private static String text(int step) {
        try (InputStream in = Schema.class.getResourceAsStream("schema-" + step + ".sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
