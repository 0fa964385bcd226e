package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.tests.Checkout;
import course.tests.Needs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** That everything is measured; never how fast it was. */
@DisplayName("./course bench")
@Needs({Needs.Tool.JBANG, Needs.Tool.SHELL})
class BenchCommandTest {

    @Test
    @DisplayName("measures a part alone, and gives its rows as JSON")
    void onePart() throws Exception {
        JsonNode measured = measured("--quick", "--json", "--only", "explorer");

        assertThat(measured.at("/machine/cores").asInt()).isPositive();
        assertThat(names(measured.path("parts"), "name")).containsExactly("explorer");
        JsonNode tables = measured.at("/parts/0/tables");
        assertThat(tables).hasSizeGreaterThanOrEqualTo(4);
        for (JsonNode table : tables) {
            assertThat(table.path("rows")).as(table.path("title").asText()).isNotEmpty();
        }
        assertThat(tables.at("/1/rows"))
                .as("classes of schedules")
                .allSatisfy(row ->
                        assertThat(row.path("explored").asLong())
                                .isEqualTo(row.path("classes by hand").asLong()));
    }

    @Test
    @DisplayName("names the parts when asked for one that there is not")
    void unknown() throws Exception {
        try (var running =
                Running.start("bench", command("--only", "everything"), Checkout.home())) {
            assertThat(running.await()).isEqualTo(2);
            assertThat(running.err()).contains("everything", "explorer", "peers");
        }
    }

    @Test
    @Tag("full")
    @DisplayName("measures every part, and each tool judges the programs it can express")
    void everyPart() throws Exception {
        JsonNode measured = measured("--quick", "--json");

        assertThat(measured.path("parts")).hasSizeGreaterThanOrEqualTo(4);
        for (JsonNode part : measured.path("parts")) {
            assertThat(part.has("failure")).as(part.toString()).isFalse();
            assertThat(part.path("tables")).as(part.toString()).isNotEmpty();
        }
        JsonNode summary = measured.at("/parts/0/tables/0/rows");
        assertThat(names(summary, "tool")).contains("explorer", "Lincheck", "jcstress", "stress");
        assertThat(summary.get(0).path("agrees").asInt()).as("the explorer").isEqualTo(4);
    }

    private static JsonNode measured(String... options) throws Exception {
        try (var running = Running.start("bench", command(options), Checkout.home())) {
            assertThat(running.await()).as(running::all).isZero();
            running.assertNoStackTrace();
            running.assertNothingLeft();
            return new ObjectMapper().readTree(running.out());
        }
    }

    private static List<String> command(String... options) {
        var command =
                new ArrayList<>(List.of(Checkout.home().resolve("course").toString(), "bench"));
        command.addAll(List.of(options));
        return command;
    }

    private static List<String> names(JsonNode list, String field) {
        var names = new ArrayList<String>();
        list.forEach(each -> names.add(each.path(field).asText()));
        return names;
    }
}
