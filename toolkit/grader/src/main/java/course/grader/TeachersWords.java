package course.grader;

import course.grader.book.Concessions;
import course.grader.book.Concessions.Granted;
import course.grader.book.Gradebook;
import course.grader.book.People;
import course.grader.policy.Extension;
import course.grader.roster.PersonName;
import course.grader.roster.Roster;
import course.judge.BadInput;
import course.judge.CourseFolder;
import course.judge.Judge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the teacher says about people, kept in the gradebook until something else is said. Each is
 * said back in a sentence, may be said again without harm, and can be taken back.
 *
 * <p>A name is any that a person is known by: in the gradebook, or to the roster. All throw {@link
 * BadInput} for what cannot be meant.
 */
public final class TeachersWords {

    private static final String NONE = "none";

    private final Gradebook book;
    private final CourseFolder course;

    TeachersWords(Gradebook book, CourseFolder course) {
        this.book = book;
        this.course = course;
    }

    /**
     * The teacher's points instead of the judge's, or for work that came as no file.
     *
     * @param said {@code STUDENT/EXERCISE=POINTS}; {@code judge} takes the judge's again
     */
    public String setPoints(String said) throws InterruptedException {
        Said parts = Said.of(course, said).withExercise();
        String who = name(parts.who());
        if (parts.value().equals("judge")) {
            book.overrides().takeBackPoints(who, parts.exercise());
            return who + ", " + parts.exercise() + ": the judge's points again.";
        }
        if (!parts.value().matches("\\d{1,6}([.]\\d{1,2})?")) {
            throw new BadInput("\"" + parts.value() + "\" are no points. Say a number, or judge.");
        }
        double points = Double.parseDouble(parts.value());
        book.overrides().setPoints(who, parts.exercise(), points, maxPoints(parts.exercise()));
        return who + ", " + parts.exercise() + ": " + Mark.shown(points) + " points by your word.";
    }

    private int maxPoints(String exercise) throws InterruptedException {
        Integer known = book.exercises().get(exercise);
        if (known != null) {
            return known;
        }
        try (Judge judge = new Judge(course)) {
            return judge.maxPoints(course.assignment(exercise));
        }
    }

    /**
     * A comment that the student reads.
     *
     * @param said {@code STUDENT/EXERCISE=TEXT}; nothing as text takes it back
     */
    public String setComment(String said) {
        Said parts = Said.of(course, said).withExercise();
        String who = name(parts.who());
        book.overrides().setComment(who, parts.exercise(), parts.value());
        return who
                + ", "
                + parts.exercise()
                + (parts.value().isEmpty() ? ": no comment any more." : ": your comment is kept.");
    }

    /**
     * More time for a student or a team.
     *
     * @param said {@code WHO[/EXERCISE]=EXTENSION}, see {@link Extension#parse}; {@code none} takes
     *     it back
     */
    public String extend(String said) {
        Said parts = Said.of(course, said);
        String who = name(parts.who());
        Concessions concessions = book.concessions();
        if (parts.value().equals(NONE)) {
            concessions.withdraw(who, parts.exercise());
            return who + parts.forExercise() + ": no extension of yours any more.";
        }
        Extension extension = Extension.parse(parts.value());
        concessions.grant(new Granted(who, parts.exercise(), extension));
        return who
                + parts.forExercise()
                + ": due "
                + switch (extension) {
                    case Extension.Until until -> Mark.shown(until.time());
                    case Extension.Longer longer -> longer.said() + " later";
                }
                + ", or when it is due for all if that is later."
                + (LatePolicy.of(book.settings()).due().isEmpty()
                        ? " Nothing is due yet: say --due."
                        : "");
    }

    /**
     * People who hand in together.
     *
     * @param said {@code TEAM[/EXERCISE]=NAME;NAME}; {@code none} dissolves it
     */
    public String setTeam(String said) {
        Said parts = Said.of(course, said);
        String team = PersonName.clean(parts.who());
        if (parts.value().equals(NONE)) {
            book.people().setTeam(team, parts.exercise(), List.of());
            return "Team " + team + parts.forExercise() + ": dissolved.";
        }
        List<String> members =
                Stream.of(parts.value().split(";"))
                        .filter(each -> !each.isBlank())
                        .map(each -> name(each.strip()))
                        .distinct()
                        .toList();
        if (members.isEmpty()) {
            throw new BadInput("The team " + team + " has nobody. Say NAME;NAME, or none.");
        }
        book.people().setTeam(team, parts.exercise(), members);
        return "Team " + team + parts.forExercise() + ": " + String.join(", ", members) + ".";
    }

    /** From now on what stands under the first name is the second's. */
    public String merge(String name, String student) {
        Students students = Students.of(book);
        String from = students.who(name);
        if (from.equals(name)) {
            mustBeKnown(students, name);
        }
        if (PersonName.same(name, student)) {
            throw new BadInput("\"" + name + "\" and \"" + student + "\" are one name.");
        }
        if (students.who(student).equals(name)) {
            book.people().split(student);
        }
        book.people().merge(name, student);
        return name
                + " is "
                + Students.of(book).who(name)
                + " from now on. --split \""
                + name
                + "\" takes it back.";
    }

    /** Takes {@link #merge} back. */
    public String split(String name) {
        String merged =
                book.people().merged().keySet().stream()
                        .filter(each -> PersonName.same(each, name))
                        .findFirst()
                        .orElseThrow(() ->
                                new BadInput("\"" + name + "\" was not merged with anybody."));
        book.people().split(merged);
        return name + " is " + Students.of(book).who(name) + " again.";
    }

    /** Leaves a student out of everything, until {@link #remember}. */
    public String forget(String name) {
        Students students = Students.of(book);
        mustBeKnown(students, name);
        String student = students.who(name);
        book.people().setForgotten(student, true);
        return student + " is left out of everything. --remember \"" + student + "\" undoes it.";
    }

    public String remember(String name) {
        String student = Students.of(book).who(name);
        book.people().setForgotten(student, false);
        return student + " is in the class.";
    }

    /**
     * Who is in the class.
     *
     * @param file a CSV, or {@code none} for no roster any more
     * @return how many there are, and what a teacher should know of the file
     */
    public List<String> setRoster(String file) throws IOException {
        Roster roster = file.equals(NONE) ? Roster.empty() : Roster.read(Path.of(file));
        book.people().setRoster(roster);
        List<String> said = new ArrayList<>();
        said.add("Roster: " + roster.people().size() + " people.");
        said.addAll(roster.notes());
        return said;
    }

    /** As it was last given; without anybody if there is none. */
    public Roster roster() {
        return book.people().roster();
    }

    /** Requests to look again. */
    public Requests requests() {
        return new Requests(book, course);
    }

    /** What was said of people of whom nothing is known, and how to take it back. */
    public List<String> aboutNobody() {
        Students students = Students.of(book);
        List<String> all = new ArrayList<>();
        book.overrides()
                .all()
                .forEach(each -> {
                    String where = each.student() + "/" + each.exercise();
                    if (!students.known(each.student())) {
                        all.add(
                                "a comment for "
                                        + where
                                        + "; --comment \""
                                        + where
                                        + "=\" takes it back");
                    } else if (each.points() != null && students.onlyByWord(each.student())) {
                        all.add(
                                "points for "
                                        + where
                                        + "; --points \""
                                        + where
                                        + "=judge\" takes them back");
                    }
                });
        book.concessions()
                .granted()
                .forEach(each -> {
                    String where =
                            each.who()
                                    + (each.exercise().equals(People.ALL)
                                            ? ""
                                            : "/" + each.exercise());
                    if (!students.known(each.who()) && students.team(each.who()).isEmpty()) {
                        all.add(
                                "an extension for "
                                        + where
                                        + "; --extension \""
                                        + where
                                        + "=none\" takes it back");
                    }
                });
        return all;
    }

    /** As gradebook or roster have it; a new one as it was said. */
    private String name(String said) {
        Students students = Students.of(book);
        String team = students.team(said);
        if (!team.isEmpty()) {
            return team;
        }
        String student = students.who(said);
        if (!students.known(student) && students.roster().candidates(said).size() > 1) {
            throw new BadInput(
                    "\""
                            + said
                            + "\" may be "
                            + String.join(
                                    " or ",
                                    students.roster().candidates(said).stream()
                                            .map(each -> each.student())
                                            .toList())
                            + ". Say which.");
        }
        return students.spelled(student);
    }

    private static void mustBeKnown(Students students, String name) {
        if (!students.known(name)) {
            throw new BadInput(
                    "Nobody is called \""
                            + name
                            + "\" in gradebook or roster. The table that"
                            + " ./course grade prints has the names.");
        }
    }
}
