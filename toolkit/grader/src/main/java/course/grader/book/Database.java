package course.grader.book;

import course.judge.BadInput;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Statements on one SQLite file, with failures said in words. Used by one thread at a time. */
record Database(Path file, Connection connection) {

    static RuntimeException explained(Path file, SQLException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("SQLITE_BUSY") || message.contains("locked")) {
            return new BadInput(
                    "The gradebook "
                            + file
                            + " is in use by another program. Close it there and start again;"
                            + " nothing is lost.",
                    e);
        }
        if (message.contains("SQLITE_FULL")) {
            return new BadInput(
                    "The disk is full, so the gradebook "
                            + file
                            + " cannot be written. Make room and start again; nothing that was"
                            + " judged is lost.",
                    e);
        }
        return new BadInput("The gradebook " + file + " cannot be used: " + message, e);
    }

    interface Work {
        void run() throws SQLException;
    }

    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    void inTransaction(Work work) {
        try {
            connection.setAutoCommit(false);
            try {
                work.run();
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }

    void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(sql, values)) {
            statement.executeUpdate();
        }
    }

    void query(String sql, Row each, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.read(rows);
            }
        } catch (SQLException e) {
            throw explained(file, e);
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
