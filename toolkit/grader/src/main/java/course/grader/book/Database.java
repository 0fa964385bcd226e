package course.grader.book;

import course.grader.GradingStopped;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Statements on one SQLite file, with failures said in words. Used by one thread at a time. */
record Database(Path file, Connection connection) {

    private static final int PERM = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int READONLY = 8;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANTOPEN = 14;
    private static final int NOTADB = 26;

    /** Less room than this, in bytes, and a failed write means a full disk. */
    private static final long NEXT_TO_NOTHING = 1 << 20;

    /** What went wrong and what to do; the codes are SQLite's (sqlite.org/rescode.html). */
    static RuntimeException explained(Path file, SQLException e) {
        String book = "The gradebook " + file;
        return switch (e.getErrorCode() & 0xff) {
            case BUSY, LOCKED ->
                    new GradingStopped(
                            book
                                    + " is in use by another program. Close it there and start"
                                    + " again; nothing that was judged is lost.",
                            e);
            case FULL -> full(book, e);
            case READONLY, PERM ->
                    new GradingStopped(
                            book
                                    + " cannot be written: the file or its folder is read-only for"
                                    + " you. Mend that and start again; nothing that was judged is"
                                    + " lost.",
                            e);
            case CORRUPT -> damaged(file, e.getMessage(), e);
            case NOTADB ->
                    new BadInput(
                            book
                                    + " is no SQLite database. If it was your gradebook, it is"
                                    + " damaged: restore a copy of it. Else name another folder"
                                    + " with --out.",
                            e);
            case IOERR, CANTOPEN -> isFull(file) ? full(book, e) : unusable(book, e);
            default -> unusable(book, e);
        };
    }

    /** It is left as it is: a tool for repairs may get more out of it than we can. */
    static GradingStopped damaged(Path file, String how, SQLException e) {
        return new GradingStopped(
                "The gradebook "
                        + file
                        + " is damaged ("
                        + how
                        + "). Restore a copy of it. If there is none, move it away and start again:"
                        + " all is judged anew, but your own points and comments stand in that"
                        + " file alone (sqlite3's .recover may get them back).",
                e);
    }

    private static GradingStopped full(String book, SQLException e) {
        return new GradingStopped(
                "The disk is full. "
                        + book
                        + " cannot be written. Make room and start again; nothing that was judged"
                        + " is lost.",
                e);
    }

    private static GradingStopped unusable(String book, SQLException e) {
        return new GradingStopped(
                book + " cannot be used: " + e.getMessage() + ". Nothing that was judged is lost.",
                e);
    }

    private static boolean isFull(Path file) {
        try {
            return Files.getFileStore(file.toAbsolutePath().getParent()).getUsableSpace()
                    < NEXT_TO_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
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
            work.run();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            undo(e);
            throw explained(file, e);
        }
    }

    /** After some failures SQLite has rolled back by itself, and then refuses to do it again. */
    private void undo(SQLException reason) {
        try {
            connection.rollback();
        } catch (SQLException again) {
            reason.addSuppressed(again);
        }
        try {
            connection.setAutoCommit(true);
        } catch (SQLException again) {
            reason.addSuppressed(again);
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
