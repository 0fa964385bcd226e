package course.grader.roster;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The columns of a roster and what they may be called: names of our own, and those in the lists
 * that Moodle, Canvas, Blackboard, Gradescope and the old GitHub Classroom let a teacher download.
 * Compared without case, blanks, hyphens and underscores.
 */
enum Column {
    ID("id", "identifier", "student id", "id number", "sid", "sis user id", "username", "login"),
    NAME("name", "full name", "student", "student name", "display name"),
    FIRST("first name", "given name", "forename"),
    LAST("last name", "surname", "family name"),
    ALIASES("aliases", "alias", "also", "other names", "github username", "sis login id"),
    EMAIL("email", "email address", "e-mail", "mail"),
    TEAM("team", "group", "groups"),
    EXTENSION("extension", "extended until", "own due time"),
    REPOSITORY("repository", "repo", "repository url", "repo url", "clone url", "git");

    private final List<String> names;

    Column(String... names) {
        this.names = List.of(names);
    }

    /** What it is called in a message and in the documentation. */
    String title() {
        return names.getFirst();
    }

    /** A second id or name is another one of the same person. */
    boolean mayComeTwice() {
        return this == ID || this == NAME || this == ALIASES;
    }

    static Optional<Column> called(String header) {
        String wanted = plain(header);
        for (Column each : values()) {
            if (each.names.stream().anyMatch(name -> plain(name).equals(wanted))) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static String plain(String header) {
        return header.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
