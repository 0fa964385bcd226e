package course.tests.grader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A workflow file of GitHub Actions, checked and run as "Workflow syntax" (docs.github.com) says.
 */
record Workflow(JsonNode yaml) {

    /** How the {@code run} steps of the only job went; the first that fails is the last. */
    record Ran(int exitCode, String output, String summary) {}

    static Workflow read(Path file) throws IOException {
        var factory = YAMLFactory.builder().build();
        return new Workflow(new YAMLMapper(factory).readTree(file.toFile()));
    }

    void isWellFormed() {
        onlyFields(yaml, "name run-name on permissions env defaults concurrency jobs".split(" "));
        // YAML 1.1 reads a bare "on" as true; GitHub does not, and neither may this reader.
        assertThat(yaml.has("on")).isTrue();
        assertThat(yaml.path("on").fieldNames())
                .toIterable()
                .isSubsetOf("push", "pull_request", "workflow_dispatch", "schedule");
        assertThat(yaml.path("permissions").path("contents").asText()).isEqualTo("read");
        assertThat(yaml.path("jobs")).hasSize(1);
        JsonNode job = yaml.path("jobs").iterator().next();
        onlyFields(
                job,
                "name needs if runs-on env steps timeout-minutes strategy defaults".split(" "));
        assertThat(job.path("runs-on").asText()).isEqualTo("ubuntu-latest");
        assertThat(job.path("timeout-minutes").isInt()).isTrue();
        boolean java25 = false;
        for (JsonNode step : job.path("steps")) {
            onlyFields(
                    step,
                    "id if name uses run working-directory shell with env timeout-minutes"
                            .split(" "));
            assertThat(step.has("uses") ^ step.has("run")).as(step.toString()).isTrue();
            if (step.has("uses")) {
                assertThat(step.path("uses").asText()).matches("[\\w-]+/[\\w-]+@v\\d+");
            }
            java25 |= step.path("with").path("java-version").asText().equals("25");
        }
        assertThat(java25).isTrue();
    }

    private static void onlyFields(JsonNode node, String... allowed) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(allowed).containsAll(names);
    }

    Ran run(Path workspace, Path summary) throws IOException, InterruptedException {
        StringBuilder output = new StringBuilder();
        Files.deleteIfExists(summary);
        Files.createFile(summary);
        for (JsonNode step : yaml.path("jobs").iterator().next().path("steps")) {
            if (!step.has("run")) {
                continue;
            }
            Path script = Files.createTempFile("step", ".sh");
            Files.writeString(script, step.path("run").asText());
            var builder =
                    new ProcessBuilder("bash", "-e", script.toString())
                            .directory(workspace.toFile())
                            .redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("CI", "true");
            builder.environment().put("GITHUB_ACTIONS", "true");
            builder.environment().put("GITHUB_WORKSPACE", workspace.toString());
            builder.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
            Process process = builder.start();
            process.getOutputStream().close();
            output.append(
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            Files.delete(script);
            if (process.exitValue() != 0) {
                return new Ran(process.exitValue(), output.toString(), Files.readString(summary));
            }
        }
        return new Ran(0, output.toString(), Files.readString(summary));
    }
}
