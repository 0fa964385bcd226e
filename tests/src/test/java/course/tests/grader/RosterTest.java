package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import course.grader.policy.Extension;
import course.grader.roster.Person;
import course.grader.roster.Roster;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A roster")
class RosterTest {

    private static final String ANN = "Änn Weiß";

    @TempDir Path folder;

    private Roster read(String text) throws IOException {
        return Roster.read(Files.writeString(folder.resolve("class.csv"), text));
    }

    @Test
    @DisplayName("finds a person by id, name, alias, email and repository, however it is written")
    void lookup() throws IOException {
        Roster roster =
                read(
                        """
                        id,name,aliases,email,team,extension,repository
                        4711,Änn Weiß,awe01; Anni W,ann@uni.example,red,2026-11-05T20:00Z,https://git.example/os/red.git
                        4712,Bob Ray,,,red,+3d,https://git.example/os/red.git
                        """);
        Person ann = roster.people().getFirst();
        for (String name :
                new String[] {
                    "4711",
                    ANN,
                    "A\u0308NN WEISS",
                    "änn\u00a0 weiß ",
                    "awe01",
                    "ANNI W",
                    "Ann@Uni.example"
                }) {
            assertThat(roster.find(name)).as(name).contains(ann);
        }
        assertThat(roster.find("Anni")).isEmpty();
        for (String shared : new String[] {"https://git.example/os/red.git", "red"}) {
            assertThat(roster.find(shared)).isEmpty();
            assertThat(roster.candidates(shared)).isEqualTo(roster.team("RED")).hasSize(2);
        }
        assertThat(ann.extension())
                .contains(new Extension.Until(Instant.parse("2026-11-05T20:00:00Z")));
        assertThat(roster.people().getLast().extension())
                .contains(new Extension.Longer(Duration.ofDays(3)));
    }

    @Test
    @DisplayName("is read as Excel, Moodle and Canvas write it")
    void dialects() throws IOException {
        Roster excel = read("\uFEFFID;Name;E-Mail\r\n1;\"Lee; Ann\";a@b.example\r\n\r\n2;Bob;\r\n");
        assertThat(excel.people()).extracting(Person::student).containsExactly("Lee; Ann", "Bob");
        Roster moodle = read("\"First name\"\tSurname\t\"ID number\"\tGroups\nAnn\tLee\t12\tred\n");
        assertThat(moodle.find("ann lee").orElseThrow().team()).isEqualTo("red");
        Roster canvas =
                read(
                        """
                        Student,ID,SIS User ID,SIS Login ID,Section
                            Points Possible,,,,
                        "Lee, Ann",12,s012,alee,A
                        """);
        assertThat(canvas.people()).hasSize(1);
        for (String name : new String[] {"12", "s012", "alee", "Ann Lee", "Lee, Ann"}) {
            assertThat(canvas.find(name)).as(name).isPresent();
        }
        assertThat(canvas.notes())
                .containsExactly(
                        "class.csv, line 1: the column \"Section\" is not known and not used.");
    }

    @Test
    @DisplayName("tells people of one name apart by their ids, and says so")
    void oneName() throws IOException {
        Roster roster = read("id,name\n1,Ann Lee\n2,Bob\n3,ann  lee\n");
        assertThat(roster.people())
                .extracting(Person::student)
                .containsExactly("Ann Lee (1)", "Bob", "ann lee (3)");
        assertThat(roster.find("Ann Lee")).isEmpty();
        assertThat(roster.candidates("Ann Lee")).hasSize(2);
        assertThat(roster.find("ann lee (3)").orElseThrow().id()).isEqualTo("3");
        assertThat(roster.notes()).hasSize(1).first().asString().contains("line 4", "line 2");
    }

    @Test
    @DisplayName("names all that is wrong with it, each with its line")
    void errors() {
        assertThatThrownBy(() ->
                        read(
                                """
                                id,name,aliases,email,extension,repository
                                1,Ann,,,soon,
                                2,"Bob
                                Ray",1,,,git@x.example:os/b.git
                                2,Cy,,,,
                                ,,x,,,
                                5,Eve,,,2026-13-01,git@x.example:os/b.git
                                """))
                .isInstanceOf(BadInput.class)
                .message()
                .satisfies(message ->
                        assertThat(message.lines().map(line -> line.replaceFirst(":.*", "")))
                                .containsExactly(
                                        "class.csv, line 2",
                                        "class.csv, line 6",
                                        "class.csv, line 7",
                                        "class.csv, line 3",
                                        "class.csv, line 5",
                                        "class.csv, line 7"));
    }

    @Test
    @DisplayName("may hold repositories of one name in accounts of their own")
    void accounts() throws IOException {
        Roster roster =
                read("name,repository\nAnn,git@x.example:ann/os.git\nBob,git@x.example:bob/os\n");
        assertThat(roster.find("os")).isEmpty();
        assertThat(roster.find("git@x.example:bob/os").orElseThrow().student()).isEqualTo("Bob");
    }

    @Test
    @DisplayName("is refused where it is no table of people")
    void refused() throws IOException {
        for (String text :
                new String[] {
                    "", "a,b\n1,2\n", "id,team,group\n1,a,b\n", "id,name\n1,\"Ann\n2,B"
                }) {
            assertThatThrownBy(() -> read(text)).as(text).isInstanceOf(BadInput.class);
        }
        Path ansi = folder.resolve("ansi.csv");
        Files.write(ansi, ("name\n" + ANN).getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Roster.read(ansi)).hasMessageContaining("UTF-8");
    }
}
