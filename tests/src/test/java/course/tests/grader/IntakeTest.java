package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import course.grader.NotUsed;
import course.grader.book.Identity;
import course.grader.book.LookAt;
import course.grader.book.TimeSource;
import course.grader.intake.HandedIn;
import course.grader.intake.Intake;
import course.grader.intake.SubmissionTimes;
import course.grader.roster.Roster;
import course.judge.BadInput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Finding what a class handed in")
class IntakeTest {

    private static final String RIGHT = HandInTable.notebook(HandInTable.RIGHT);
    private static final String WRONG = HandInTable.notebook(HandInTable.RIGHT.replace("42", "41"));
    private static final String STARTER = HandInTable.notebook(HandInTable.STARTER);

    /** Without anything that says which exercise it is. */
    private static final String SILENT = SmallCourse.notebook("int tally = 42;");

    private static final String FILE = "05-count-up.ipynb";

    @TempDir static Path shared;
    @TempDir Path folder;

    private static SmallCourse course;

    @BeforeAll
    static void prepare() throws IOException {
        course = HandInTable.course(shared.resolve("course"));
    }

    @Test
    @DisplayName("takes Moodle's own zip, named by itself, for a class")
    void moodlesZip() throws IOException {
        byte[] zip =
                zip(
                        Map.of(
                                "Ann Lee_70_assignsubmission_file_/" + FILE,
                                RIGHT,
                                "Bo Öz_71_assignsubmission_file_/" + FILE,
                                WRONG,
                                "Cy_72_assignsubmission_onlinetext_/onlinetext.html",
                                "<p>"));
        Files.write(folder.resolve("OS-Last one-4711.zip"), zip);
        Intake.Findings found = Intake.of(folder.resolve("OS-Last one-4711.zip"), course.folder());
        assertThat(found.students()).containsExactly("Ann Lee", "Bo Öz", "Cy");
        assertThat(found.handedIn())
                .extracting(HandedIn::student)
                .containsExactly("Ann Lee", "Bo Öz");
        assertThat(found.identities())
                .extracting(Identity::student, Identity::platform, Identity::id)
                .contains(tuple("Ann Lee", "moodle", "70"), tuple("Cy", "moodle", "72"));
    }

    @Test
    @DisplayName("finds the one answer in a whole bundle, and names all the rest by its kind")
    void bundle() throws IOException {
        byte[] zip =
                zip(
                        Map.of(
                                "course/exercises/" + FILE,
                                STARTER,
                                "course/notebooks/05-locks.ipynb",
                                HandInTable.lesson(),
                                "course/toolkit/x.jar",
                                "x",
                                "course/jbang-scripts/Clock.java",
                                "class Clock {}",
                                "course/work/exercises/" + FILE,
                                RIGHT,
                                "course/work/notebooks/05-locks.ipynb",
                                HandInTable.lesson(),
                                "course/work/progress.properties",
                                "05=1",
                                "course/work/.originals/exercises/" + FILE,
                                WRONG));
        put("Ann/course.zip", zip);
        Intake.Findings found = find();
        assertThat(found.handedIn())
                .extracting(HandedIn::place)
                .containsExactly("Ann/course.zip!/course/work/exercises/" + FILE);
        Map<String, NotUsed.Kind> kinds = new TreeMap<>();
        found.notUsed()
                .forEach(each ->
                        kinds.put(
                                each.place().substring("Ann/course.zip!/course/".length()),
                                each.kind()));
        assertThat(kinds)
                .isEqualTo(
                        Map.of(
                                "exercises/" + FILE,
                                NotUsed.Kind.NOT_BEGUN,
                                "notebooks/05-locks.ipynb",
                                NotUsed.Kind.COURSE_FILE,
                                "toolkit/x.jar",
                                NotUsed.Kind.COURSE_FILE,
                                "jbang-scripts/Clock.java",
                                NotUsed.Kind.COURSE_FILE,
                                "work/notebooks/05-locks.ipynb",
                                NotUsed.Kind.COURSE_FILE,
                                "work/progress.properties",
                                NotUsed.Kind.COURSE_FILE));
        assertThat(found.lookAt()).isEmpty();
    }

    @Test
    @DisplayName("knows a student in two downloads, also where a name is stored in another form")
    void twoDownloads() throws IOException {
        String apart = Normalizer.normalize("Bo Öz", Normalizer.Form.NFD);
        put("first/Bo Öz_70_assignsubmission_file_/" + FILE, RIGHT);
        put("second/" + apart.toUpperCase() + "_95_assignsubmission_file_/more.java", share());
        assertThat(find().handedIn())
                .extracting(HandedIn::student, HandedIn::exercise)
                .containsExactly(
                        tuple("Bo Öz", HandInTable.COUNT_UP),
                        tuple("Bo Öz", HandInTable.FAIR_SHARE));
    }

    @Test
    @DisplayName("takes one name in a merged download for one student if no exercise comes twice")
    void merged() throws IOException {
        put("Ann Lee_70_assignsubmission_file_/" + FILE, RIGHT);
        put("Ann Lee_95_assignsubmission_file_/more.java", share());
        put("Bo_71_assignsubmission_file_/" + FILE, RIGHT);
        put("Bo_72_assignsubmission_file_/" + FILE, WRONG);
        Intake.Findings found = find();
        assertThat(found.students()).containsExactly("Ann Lee", "Bo (71)", "Bo (72)");
        assertThat(found.lookAt())
                .extracting(LookAt::student)
                .containsExactlyInAnyOrder("Ann Lee", "Bo (71)", "Bo (72)");
    }

    @Test
    @DisplayName("asks the roster first, by name, id and what Canvas makes of a name")
    void roster() throws IOException {
        Path csv = folder.resolve("roster.csv");
        Files.writeString(csv, "id,name,aliases\n4711,Ann Lee,\n4712,Bo Öz,bo-o\n4713,Di,\n");
        put("in/leeann_99_100_" + FILE, RIGHT);
        put("in/bo-o/" + FILE, WRONG);
        put("in/nobody/" + FILE, WRONG);
        Intake.Findings found =
                Intake.of(
                        folder.resolve("in"),
                        course.folder(),
                        Roster.read(csv),
                        SubmissionTimes.none());
        assertThat(found.students()).containsExactly("Ann Lee", "Bo Öz", "nobody");
        assertThat(found.lookAt())
                .extracting(LookAt::student, LookAt::reason)
                .containsExactly(tuple("nobody", "This name is not in the roster."));
    }

    @Test
    @DisplayName(
            "believes the teacher's times before a platform's, and a platform's before the file's")
    void times() throws IOException {
        Path csv = folder.resolve("times.csv");
        Files.writeString(
                csv,
                "Identifier,Full name,Last modified (submission)\n"
                        + "Participant 70,Ann,2026-11-01T10:00Z\nParticipant 71,Bo,-\n");
        put("in/Ann_70_assignsubmission_file_/" + FILE, RIGHT);
        put("in/Bo_71_assignsubmission_file_/" + FILE, WRONG);
        put("in/OS_cy_attempt_2026-11-02-10-00-00_" + FILE, WRONG);
        Intake.Findings found =
                Intake.of(
                        folder.resolve("in"),
                        course.folder(),
                        Roster.empty(),
                        SubmissionTimes.read(csv, course.folder()));
        assertThat(found.handedIn())
                .extracting(HandedIn::student, HandedIn::timeSource)
                .containsExactly(
                        tuple("Ann", TimeSource.TIMES),
                        tuple("Bo", TimeSource.FILE),
                        tuple("cy", TimeSource.NAME));
        assertThat(found.handedIn().getFirst().submitted())
                .isEqualTo(Instant.parse("2026-11-01T10:00:00Z"));
        assertThat(found.unpacked()).isFalse();
    }

    @Test
    @DisplayName("refuses a file of times that says none, naming the line")
    void brokenTimes() throws IOException {
        Path csv = folder.resolve("times.csv");
        Files.writeString(csv, "student,time\nAnn,soon\n");
        assertThatThrownBy(() -> SubmissionTimes.read(csv, course.folder()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("times.csv, line 2");
    }

    @Test
    @DisplayName("sees that all files were just unpacked")
    void unpacked() throws IOException {
        put("Ann/" + FILE, RIGHT);
        put("Bo/" + FILE, WRONG);
        time("Ann/" + FILE, "2026-11-03T10:00:00Z");
        time("Bo/" + FILE, "2026-11-03T10:00:30Z");
        assertThat(find().unpacked()).isTrue();
        time("Bo/" + FILE, "2026-11-03T11:00:00Z");
        assertThat(find().unpacked()).isFalse();
    }

    @Test
    @DisplayName("judges work of which nobody can tell whose it is, and says so")
    void nobodys() throws IOException {
        put("Hand-ins/Ann - " + FILE, RIGHT);
        put("Hand-ins/Copy of " + FILE, WRONG);
        Intake.Findings found = find();
        assertThat(found.students())
                .containsExactly("Ann", "unknown (Hand-ins/Copy of " + FILE + ")");
        assertThat(found.lookAt())
                .extracting(LookAt::reason)
                .anyMatch(each -> each.startsWith("No name says whose this is"));
    }

    @Test
    @DisplayName("says where one student's folder may be several students'")
    void sections() throws IOException {
        put("Monday/Ann/" + FILE, RIGHT);
        put("Monday/Bo/" + FILE, WRONG);
        put("Tuesday/Cy/" + FILE, WRONG);
        assertThat(find().lookAt())
                .extracting(LookAt::student, LookAt::exercise)
                .containsExactly(tuple("Monday", HandInTable.COUNT_UP));
    }

    @Test
    @DisplayName("looks into three zips, and names the fourth")
    void deepZips() throws IOException {
        byte[] inner = zip(Map.of(FILE, RIGHT));
        put("Ann/a.zip", zipOf("b.zip", zipOf("c.zip", inner)));
        put("Bo/a.zip", zipOf("b.zip", zipOf("c.zip", zipOf("d.zip", inner))));
        Intake.Findings found = find();
        assertThat(found.handedIn()).extracting(HandedIn::student).containsExactly("Ann");
        assertThat(found.notUsed())
                .extracting(NotUsed::student, NotUsed::place)
                .containsExactly(tuple("Bo", "Bo/a.zip!/b.zip!/c.zip!/d.zip"));
    }

    @Test
    @DisplayName("takes a copy, byte for byte, for the same attempt, and names it")
    void copies() throws IOException {
        put("Ann/" + FILE, RIGHT);
        put("Ann/05-count-up (1).ipynb", RIGHT);
        Intake.Findings found = find();
        assertThat(found.handedIn()).hasSize(1);
        assertThat(found.notUsed()).extracting(NotUsed::kind).containsExactly(NotUsed.Kind.COPY);
    }

    @Test
    @DisplayName("keeps Java files apart that define the same class, each with the helpers of all")
    void programs() throws IOException {
        put("Ann/Tally.java", HandInTable.RIGHT);
        put("Ann/old/Tally.java", HandInTable.RIGHT.replace("42", "41"));
        put("Ann/Helper.java", "class Helper {}");
        assertThat(find().handedIn()).extracting(each -> each.parts().size()).containsExactly(2, 2);
    }

    @Test
    @DisplayName("puts Java files of one upload together where there are no folders, not of two")
    void programsInUploads() throws IOException {
        put("leeann_70_9001_Tally.java", HandInTable.RIGHT);
        put("leeann_70_9001_Helper.java", "class Helper {}");
        put("leeann_70_9002_More.java", share());
        for (String time : List.of("2026-11-01-10-00-00", "2026-11-02-10-00-00")) {
            put("OS_bo_attempt_" + time + "_Tally.java", HandInTable.RIGHT + "// " + time);
            put("OS_bo_attempt_" + time + "_Helper.java", "class Helper {}");
        }
        assertThat(find().handedIn())
                .extracting(HandedIn::student, each -> each.parts().size())
                .containsExactly(
                        tuple("bo", 2), tuple("bo", 2), tuple("leeann", 2), tuple("leeann", 1));
    }

    @Test
    @DisplayName("does not call an exercise untouched whose answer stands in another cell")
    void otherCell() throws IOException {
        String other =
                STARTER.replaceFirst(
                        "\\],\"metadata\"",
                        """
                        ,{"cell_type":"code","execution_count":null,"id":"mine","metadata":{},\
                        "outputs":[],"source":["class Tally { int count() { return 42; } }"]}\
                        ],"metadata"\
                        """);
        put("Ann/" + FILE, other);
        Intake.Findings found = find();
        assertThat(found.handedIn()).hasSize(1);
        assertThat(found.notBegun()).isEmpty();
    }

    /** Nothing in these notebooks says what they are for. */
    @Test
    @DisplayName("reads an exercise out of names as people, systems and languages make them")
    void names() throws IOException {
        List<String> names =
                List.of(
                        "05",
                        "5",
                        "5 (2)",
                        "05_final_v9",
                        "05-count-up - Copy (2)",
                        "Copy of Copy of 05-count-up",
                        "Count_Up",
                        "count-up-9",
                        "ex5",
                        "Ex_05",
                        "HW-05-mine",
                        "hw9 ex5",
                        "Homework 9 - 05",
                        "CS109 exercise 5",
                        "exercise5_try9",
                        "Übung 5",
                        "5. Übung",
                        "Uebung5",
                        "UE05",
                        "Blatt 9 Aufgabe 5",
                        "Exercice no 5",
                        "Ejercicio_05",
                        "упражнение 5",
                        "练习5",
                        "과제 5",
                        "2026-09-09 exercise 5",
                        "exercise 5 2026-09-09",
                        "final_task_5",
                        "solution to problem 5");
        for (int i = 0; i < names.size(); i++) {
            put("student " + i + "/" + names.get(i) + ".ipynb", SILENT);
        }
        Map<String, String> exercises = new TreeMap<>();
        find().handedIn()
                .forEach(each -> exercises.put(each.parts().getFirst().name(), each.exercise()));
        assertThat(exercises)
                .containsOnlyKeys(names.stream().map(each -> each + ".ipynb").toList())
                .allSatisfy((name, exercise) ->
                        assertThat(exercise).as(name).isEqualTo(HandInTable.COUNT_UP));
    }

    @Test
    @DisplayName("reads a student out of file names in any layout")
    void people() throws IOException {
        Map<String, String> students = new TreeMap<>();
        students.put("Ann_05-count-up.ipynb", "Ann");
        students.put("Bo Öz - 05-count-up (1).ipynb", "Bo Öz");
        students.put("05-count-up_Cy.ipynb", "Cy");
        students.put("05-count-up (Di Roe).ipynb", "Di Roe");
        students.put("Ed-exercise 5.ipynb", "Ed");
        students.put("2026-11-01 Flo 05-count-up-Copy1.ipynb", "Flo");
        students.put("1234567_05-count-up.ipynb", "1234567");
        students.put("Gus_05-count-up.zip", "Gus");
        students.put("final_05-count-up.ipynb", "unknown (final_05-count-up.ipynb)");
        for (String each : students.keySet()) {
            put(each, each.endsWith(".zip") ? zip(Map.of(FILE, RIGHT)) : utf8(RIGHT));
        }
        Map<String, String> found = new TreeMap<>();
        find().handedIn()
                .forEach(each -> found.put(each.place().replaceFirst("!.*", ""), each.student()));
        assertThat(found).isEqualTo(students);
    }

    @Test
    @DisplayName("reads what platforms write before a file's name")
    void platforms() throws IOException {
        put("Ann Lee_70_assignsubmission_file/" + FILE, RIGHT);
        put("O_Neil, Bo_71_assignsubmission_file_/" + FILE, RIGHT);
        put("leecy_LATE_72_9001_05-count-up-2.ipynb", RIGHT);
        put("leedi_73_9002_my_count_up_7.ipynb", RIGHT);
        put("OS_Homework 5_ed1_attempt_2026-11-01-10-00-00_" + FILE, RIGHT);
        put("OS_Homework 5_ed1_attempt_2026-11-01-10-00-00.txt", "Name: Ed (ed1)");
        Intake.Findings found = find();
        assertThat(found.handedIn())
                .extracting(HandedIn::student, HandedIn::timeSource)
                .containsExactly(
                        tuple("Ann Lee", TimeSource.FILE),
                        tuple("O_Neil, Bo", TimeSource.FILE),
                        tuple("ed1", TimeSource.NAME),
                        tuple("leecy", TimeSource.LATE),
                        tuple("leedi", TimeSource.IN_TIME));
        assertThat(found.notUsed()).extracting(NotUsed::student).containsExactly("ed1");
        assertThat(found.lookAt()).extracting(LookAt::student).containsExactly("leecy");
        assertThat(found.identities())
                .extracting(Identity::student, Identity::platform, Identity::id)
                .containsExactly(
                        tuple("Ann Lee", "moodle", "70"),
                        tuple("O_Neil, Bo", "moodle", "71"),
                        tuple("ed1", "blackboard", "ed1"),
                        tuple("leecy", "canvas", "72"),
                        tuple("leedi", "canvas", "73"));
    }

    private Intake.Findings find() throws IOException {
        return Intake.of(folder, course.folder());
    }

    private static String share() {
        return HandInTable.SHARE;
    }

    private void put(String name, String text) throws IOException {
        put(name, utf8(text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private void time(String name, String time) throws IOException {
        Files.setLastModifiedTime(folder.resolve(name), FileTime.from(Instant.parse(time)));
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var each : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zipOf(String name, byte[] inner) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(inner);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
