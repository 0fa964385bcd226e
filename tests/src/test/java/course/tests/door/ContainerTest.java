package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A container is set up by the one script that sets up every machine. */
@DisplayName("The container")
class ContainerTest {

    private static final String SET_UP = "./course setup --yes";

    private final Path home = Checkout.home();

    @Test
    @DisplayName(
            "of Docker and Binder runs ./course setup, and names no version that is pinned elsewhere")
    void dockerfile() throws IOException {
        List<String> lines = Files.readAllLines(home.resolve("Dockerfile"));
        assertThat(lines).contains("RUN " + SET_UP);
        String steps = String.join("\n", lines).replaceFirst("FROM debian:12-slim", "FROM");
        assertThat(steps)
                .as("JDK, JupyterLab and kernel come from ./course setup")
                .doesNotContainPattern("pip install|jdk|temurin|[a-z]==?[0-9]+\\.");
    }

    @Test
    @DisplayName("starts commands that ./course has, with options that they have")
    void command() throws IOException {
        String file = Files.readString(home.resolve("Dockerfile"));
        assertThat(file).contains("\"./course\", \"lab\", \"--no-browser\", \"--ip\", \"0.0.0.0\"");
        String lab =
                Files.readString(
                        home.resolve("toolkit/cli/src/main/java/course/cli/LabCommand.java"));
        assertThat(lab).contains("\"--no-browser\"", "\"--ip\"", "\"--port\"");
    }

    @Test
    @DisplayName("of an editor is a stage of the same Dockerfile, and runs the same script")
    void devcontainer() throws IOException {
        JsonNode container =
                new ObjectMapper()
                        .readTree(home.resolve(".devcontainer/devcontainer.json").toFile());
        assertThat(container.path("postCreateCommand").asText()).isEqualTo(SET_UP);
        Path dockerfile =
                home.resolve(".devcontainer")
                        .resolve(container.at("/build/dockerfile").asText())
                        .normalize();
        assertThat(dockerfile).isEqualTo(home.resolve("Dockerfile"));
        assertThat(Files.readString(dockerfile))
                .containsPattern(
                        "(?m)^FROM .* AS "
                                + Pattern.quote(container.at("/build/target").asText())
                                + "$")
                .contains("ARG NB_USER=" + container.path("remoteUser").asText());
    }

    @Test
    @DisplayName("has what the tests of a bare Debian ask for, but for the browser")
    void packages() throws IOException {
        String docker = Files.readString(home.resolve("Dockerfile"));
        String ci = Files.readString(home.resolve(".ci/run"));
        for (String tool : List.of("bubblewrap", "python3-venv")) {
            assertThat(ci).contains(tool);
            assertThat(docker).contains(tool);
        }
    }
}
