package course.tests.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import course.tests.Checkout;
import course.tests.Needs;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("./course lab")
@Needs(Needs.Tool.SHELL)
@ExtendWith(Newcomer.class)
class LabTest {

    private static final Pattern RELATIVE_LINK = Pattern.compile("]\\((\\.\\.?/[^)#]+)");

    private final Clone clone;

    LabTest(Clone clone) {
        this.clone = clone;
    }

    @Test
    @DisplayName("says that a port is taken, and what to do")
    void portTaken() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var ended = clone.course("lab", "--no-browser", "--port", "" + taken.getLocalPort());
            assertThat(ended.code()).as(ended::all).isEqualTo(2);
            assertThat(ended.err())
                    .contains("port " + taken.getLocalPort() + " cannot be used")
                    .contains("leave --port out");
        }
    }

    @Test
    @DisplayName("stopped with Ctrl-C leaves neither server nor kernels behind")
    void stops() throws Exception {
        try (Lab lab = Lab.open(clone)) {
            lab.post("api/kernels", "{\"name\": \"java\"}");
            Processes.await(
                    "a kernel runs", () -> lab.below().stream().anyMatch(LabTest::isKernel));
            List<ProcessHandle> all = lab.below();

            assertThat(lab.interrupt()).isEqualTo(130);

            Processes.await("all are gone", () -> all.stream().noneMatch(ProcessHandle::isAlive));
            try (var free = new ServerSocket(lab.port())) {
                assertThat(free.isBound()).isTrue();
            }
        }
    }

    @Test
    @DisplayName(
            "never overwrites what the learner wrote, and renews what the learner never touched")
    void copies() throws Exception {
        Path notebooks = clone.folder().resolve("notebooks");
        Path copies = clone.folder().resolve("work/notebooks");
        List<String> names = List.of("zz-untouched.ipynb", "zz-written.ipynb", "zz-removed.ipynb");
        for (String name : names) {
            Files.writeString(notebooks.resolve(name), "first");
        }
        Lab.open(clone).close();
        for (String name : names) {
            assertThat(copies.resolve(name)).hasContent("first");
            Files.writeString(notebooks.resolve(name), "second");
        }
        Files.writeString(copies.resolve("zz-written.ipynb"), "mine");
        Files.delete(copies.resolve("zz-removed.ipynb"));

        Lab.open(clone).close();

        assertThat(copies.resolve("zz-untouched.ipynb")).hasContent("second");
        assertThat(copies.resolve("zz-written.ipynb")).hasContent("mine");
        assertThat(copies.resolve("zz-removed.ipynb")).hasContent("second");
        for (String name : names) {
            Files.delete(notebooks.resolve(name));
            Files.delete(copies.resolve(name));
        }
    }

    @Nested
    @DisplayName("that is open")
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class Open {

        private Lab lab;

        @BeforeAll
        void open() throws Exception {
            lab = Lab.open(clone);
        }

        @AfterAll
        void close() throws IOException {
            lab.close();
        }

        @Test
        @DisplayName(
                "serves copies of all notebooks with our kernel, and no other kernel and no news")
        void serves() throws Exception {
            JsonNode kernels = lab.get("api/kernelspecs");
            assertThat(kernels.path("default").asText()).isEqualTo("java");
            assertThat(kernels.path("kernelspecs").propertyStream().map(e -> e.getKey()))
                    .containsExactly("java");
            assertThat(kernels.at("/kernelspecs/java/spec/display_name").asText())
                    .isEqualTo("Java 25");

            assertThat(lab.get("api/contents/notebooks").path("content").valueStream())
                    .extracting(file -> file.path("name").asText())
                    .containsExactlyInAnyOrderElementsOf(
                            Checkout.notebooks("notebooks").stream()
                                    .map(file -> file.getFileName().toString())
                                    .toList());
            assertThat(
                            lab.get("lab/api/settings/@jupyterlab/apputils-extension:notification")
                                    .at("/schema/properties/fetchNews/default")
                                    .asText())
                    .isEqualTo("false");
        }

        @Test
        @DisplayName("shows what the notebooks link to: no link of a learner's copy leads nowhere")
        void links() throws Exception {
            assertThat(lab.get("api/contents/docs").path("type").asText()).isEqualTo("directory");
            Path work = clone.folder().resolve("work");
            for (Path notebook : Checkout.notebooks("notebooks")) {
                Matcher link = RELATIVE_LINK.matcher(Files.readString(notebook));
                while (link.find()) {
                    assertThat(work.resolve("notebooks").resolve(link.group(1)).normalize())
                            .as("linked in " + notebook.getFileName())
                            .exists();
                }
            }
        }

        @Test
        @DisplayName(
                "started again says where the course is open already; another port opens it twice")
        void twice() throws Exception {
            var second = clone.course("lab", "--no-browser");
            assertThat(second.code()).as(second::all).isZero();
            assertThat(second.out()).contains("open already: " + lab.url()).contains("--port");

            try (Lab third = Lab.open(clone, "--port", Integer.toString(freePort()))) {
                assertThat(third.port()).isNotEqualTo(lab.port());
                assertThat(third.get("api/status").has("kernels")).isTrue();
                assertThat(lab.get("api/status").has("kernels")).isTrue();
            }
        }
    }

    private static boolean isKernel(ProcessHandle process) {
        return process.info().arguments().stream()
                .flatMap(Stream::of)
                .anyMatch(argument -> argument.endsWith("jjava.jar"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
