package course.tests.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

@DisplayName("The head of a script")
class ScriptHeadsTest {

    /** The names that the third note gives to its files. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "create_process", "clock",
                    "opp_process", "clock-class",
                    "id_process", "process-numbers",
                    "queue_process", "joinable-queue");

    @TestFactory
    @DisplayName("says how to run it, with what, and what came out")
    Stream<DynamicTest> heads() {
        return Script.all().stream()
                .map(script -> DynamicTest.dynamicTest(script.name(), () -> checkHead(script)));
    }

    private static void checkHead(Script script) throws IOException {
        List<String> lines = script.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("///usr/bin/env jbang \"$0\" \"$@\" ; exit $?");
        assertThat(lines.get(1)).isEqualTo("//JAVA 25+");
        assertThat(script.file()).isExecutable();
        assertThat(script.directives("DESCRIPTION")).hasSize(1);
        assertThat(script.directives("MAIN")).hasSize(1);
        assertThat(script.directives("DEPS")).containsExactly("info.picocli:picocli:" + picocli());
        assertThat(script.directives("SOURCES"))
                .doesNotHaveDuplicates()
                .allSatisfy(source ->
                        assertThat(script.file().resolveSibling(source))
                                .as("named, not a pattern")
                                .isRegularFile());
        assertThat(script.sources())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(rows()).containsKey(id));
        assertThat(script.text())
                .as("the output of a real run")
                .containsPattern("(?m)^ \\* A real run[^\n]*:\n \\*\n( \\*     .+\n| \\*\n)+");
        assertThat(script.text()).doesNotContain("/tmp/course-", Checkout.home().toString());
    }

    @Test
    @DisplayName("agrees with the catalog, which names every script")
    void catalog() throws IOException {
        JsonNode aliases =
                new ObjectMapper()
                        .readTree(Checkout.home().resolve("jbang-catalog.json").toFile())
                        .get("aliases");
        var names = new TreeSet<String>();
        aliases.fieldNames().forEachRemaining(names::add);
        var expected =
                Script.all().stream()
                        .map(Script::name)
                        .collect(Collectors.toCollection(TreeSet::new));
        expected.addAll(OTHER_NAMES.keySet());
        assertThat(names).isEqualTo(expected);
        for (String name : names) {
            Script script = Script.of(OTHER_NAMES.getOrDefault(name, name));
            JsonNode alias = aliases.get(name);
            assertThat(alias.get("script-ref").asText())
                    .isEqualTo("jbang-scripts/" + script.name() + ".java");
            assertThat(alias.get("description").asText())
                    .isEqualTo(script.directives("DESCRIPTION").getFirst());
        }
    }

    @Test
    @DisplayName("is what docs/scripts.md says of it")
    void documented() throws IOException {
        String page = Files.readString(Checkout.home().resolve("docs/scripts.md"));
        for (Script script : Script.all()) {
            assertThat(page)
                    .contains(
                            "| [`%s`](../jbang-scripts/%s.java) | %s | %s |"
                                    .formatted(
                                            script.name(),
                                            script.name(),
                                            script.directives("DESCRIPTION").getFirst(),
                                            String.join(", ", script.sources())));
        }
    }

    @Test
    @DisplayName("names a row of the source map, and every row that asks for a script has one")
    void everyRow() throws IOException {
        var covered = Script.all().stream().flatMap(script -> script.sources().stream()).toList();
        var asked =
                rows().entrySet().stream()
                        .filter(row ->
                                Pattern.compile("\\bScript\\b").matcher(row.getValue()).find())
                        .map(Map.Entry::getKey)
                        .toList();
        assertThat(asked).hasSizeGreaterThan(40);
        assertThat(covered).containsAll(asked);
    }

    /** Id to the whole line. */
    private static Map<String, String> rows() throws IOException {
        Path map = Checkout.home().resolve("docs/source-map.csv");
        return Files.readAllLines(map).stream()
                .skip(1)
                .collect(
                        Collectors.toMap(
                                line -> line.substring(0, line.indexOf(',')), line -> line));
    }

    private static String picocli() throws IOException {
        var version =
                Pattern.compile("<picocli.version>(.*)</picocli.version>")
                        .matcher(Files.readString(Checkout.home().resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }
}
