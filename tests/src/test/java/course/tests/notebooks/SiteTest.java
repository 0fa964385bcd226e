package course.tests.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import course.tests.Checkout;
import course.tests.Needs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./course site}, started as a person does. */
@DisplayName("The site")
@Needs(Needs.Tool.SHELL)
class SiteTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @TempDir static Path site;

    @BeforeAll
    static void write() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder("sh", "./course", "site", site.toString())
                        .directory(Checkout.home().toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    @Test
    @DisplayName("has a page for each notebook, with its pictures and what they show as text")
    void pages() throws IOException {
        for (Path notebook : Notebooks.all()) {
            String name = notebook.getFileName().toString().replace(".ipynb", ".html");
            String page = Files.readString(site.resolve("notebooks").resolve(name));
            int pictures = Files.readString(notebook).split("\"image/svg\\+xml\"", -1).length - 1;
            assertThat(page.split("<figure class=\"output\"", -1)).as(name).hasSize(pictures + 1);
            assertThat(page.split("the same as text", -1)).as(name).hasSize(pictures + 1);
        }
    }

    @Test
    @DisplayName("has no link that leads nowhere")
    void links() throws IOException {
        Map<Path, String> pages = new HashMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                pages.put(page, Files.readString(page));
            }
        }
        List<String> dangling = new ArrayList<>();
        pages.forEach((page, html) -> {
            Matcher link = LINK.matcher(html);
            while (link.find()) {
                if (!leadsSomewhere(page, link.group(1), pages)) {
                    dangling.add(site.relativize(page) + " → " + link.group(1));
                }
            }
        });
        assertThat(dangling).isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link, Map<Path, String> pages) {
        if (link.matches("[a-z]+:.*")) {
            return true;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || pages.get(target).contains("id=\"" + parts[1] + "\""));
    }
}
