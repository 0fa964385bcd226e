package course.cli.site;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import course.notebook.Notebook;
import course.notebook.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the course as static pages. Safe to run twice: pages are written anew, other files in the
 * folder are left alone.
 */
public final class Site {

    private static final Pattern DESCRIPTION = Pattern.compile("(?m)^//DESCRIPTION (.*)$");
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** A page in a list: where, its title, what is in it. */
    private record Entry(
            String href, String title, String about, List<Map<String, String>> sections) {}

    private final Path home;
    private final Path target;
    private final SiteMap map;
    private final Markdown markdown;
    private final Template layout;
    private final Template index;

    /**
     * @param home the checkout
     * @param target the folder to write to; made when it is not there
     */
    public Site(Path home, Path target) {
        this.home = home;
        this.target = target;
        this.map = new SiteMap(home);
        this.markdown = new Markdown(map);
        this.layout = template("layout.html");
        this.index = template("index.html");
    }

    private static Template template(String name) {
        return Mustache.compiler().nullValue("").compile(resource("/course/cli/site/" + name));
    }

    private static String resource(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes all pages.
     *
     * @param progress told the path of each page
     * @return how many pages were written
     */
    public int write(Consumer<String> progress) throws IOException {
        List<Path> notebooks = files("notebooks", ".ipynb");
        List<Path> exercises = files("exercises", ".ipynb");
        List<Path> scripts = files("jbang-scripts", ".java");
        List<Path> docs = files("docs", ".md");
        List<Entry> course = notebooks.stream().map(this::entry).toList();
        int pages = 1;
        for (int i = 0; i < notebooks.size(); i++) {
            Entry before = i > 0 ? course.get(i - 1) : null;
            Entry after = i + 1 < course.size() ? course.get(i + 1) : null;
            writeNotebook(notebooks.get(i), course, before, after, progress);
            pages++;
        }
        for (Path exercise : exercises) {
            writeNotebook(exercise, course, null, null, progress);
            pages++;
        }
        for (Path script : scripts) {
            writePage(
                    script,
                    script.getFileName().toString(),
                    scriptHtml(script),
                    course,
                    List.of(),
                    progress);
            pages++;
        }
        for (Path doc : docs) {
            String text = Files.readString(doc);
            writePage(doc, title(text), markdown.html(text, doc), course, List.of(), progress);
            pages++;
        }
        writeIndex(course, exercises, scripts, docs);
        writeAssets();
        return pages;
    }

    private List<Path> files(String folder, String ending) throws IOException {
        if (!Files.isDirectory(home.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(home.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private Entry entry(Path file) {
        Notebook notebook = Notebook.read(file);
        List<Map<String, String>> sections = new ArrayList<>();
        for (Section section : Section.of(notebook)) {
            String title = Markdown.plain(section.title());
            sections.add(Map.of("anchor", SiteMap.anchor(title), "title", title));
        }
        String title = title(notebook.cells().getFirst().source());
        return new Entry(map.page(file).orElseThrow(), title, "", sections);
    }

    private static String title(String markdown) {
        String first = markdown.lines().findFirst().orElse("");
        return Markdown.plain(first.replaceFirst("^#+ ", ""));
    }

    private void writeNotebook(
            Path file, List<Entry> course, Entry before, Entry after, Consumer<String> progress)
            throws IOException {
        Notebook notebook = Notebook.read(file);
        Entry own = entry(file);
        StringBuilder body = new StringBuilder(NotebookHtml.of(notebook, markdown));
        body.append("<nav class=\"turn\" aria-label=\"previous and next\">");
        body.append(turn("← ", before)).append(turn("→ ", after)).append("</nav>\n");
        writePage(file, own.title, body.toString(), course, own.sections, progress);
    }

    private static String turn(String arrow, Entry entry) {
        return entry == null
                ? "<span></span>"
                : "<a href=\"../" + entry.href + "\">" + arrow + Html.escaped(entry.title) + "</a>";
    }

    private static String scriptHtml(Path script) throws IOException {
        String name = script.getFileName().toString();
        String source = Files.readString(script);
        String alias = name.replace(".java", "");
        return "<h1>"
                + name
                + "</h1>\n<p>"
                + Html.escaped(description(source))
                + "</p>\n<p>Run it: <code>./course jbang "
                + alias
                + "</code></p>\n"
                + NotebookHtml.code(source);
    }

    private static String description(String source) {
        Matcher description = DESCRIPTION.matcher(source);
        return description.find() ? description.group(1) : "";
    }

    private void writePage(
            Path file,
            String title,
            String body,
            List<Entry> course,
            List<Map<String, String>> sections,
            Consumer<String> progress)
            throws IOException {
        String page = map.page(file).orElseThrow();
        List<Map<String, Object>> links = new ArrayList<>();
        for (Entry entry : course) {
            boolean here = entry.href.equals(page);
            links.add(
                    Map.of(
                            "href",
                            entry.href,
                            "title",
                            entry.title,
                            "here",
                            here,
                            "sections",
                            here ? sections : List.of()));
        }
        write(
                page,
                layout.execute(
                        Map.of("title", title, "root", "../", "body", body, "course", links)));
        progress.accept(page);
    }

    private void writeIndex(
            List<Entry> course, List<Path> exercises, List<Path> scripts, List<Path> docs)
            throws IOException {
        List<Entry> scriptEntries = new ArrayList<>();
        for (Path script : scripts) {
            String name = script.getFileName().toString().replace(".java", "");
            scriptEntries.add(
                    new Entry(
                            map.page(script).orElseThrow(),
                            name,
                            description(Files.readString(script)),
                            List.of()));
        }
        List<Entry> documents = new ArrayList<>();
        for (Path doc : docs) {
            documents.add(
                    new Entry(
                            map.page(doc).orElseThrow(),
                            title(Files.readString(doc)),
                            "",
                            List.of()));
        }
        String body =
                index.execute(
                        Map.of(
                                "course", course,
                                "exercises", exercises.stream().map(this::entry).toList(),
                                "scripts", scriptEntries,
                                "docs", documents));
        write(
                "index.html",
                layout.execute(
                        Map.of(
                                "title",
                                "Threads and processes in Java",
                                "root",
                                "",
                                "body",
                                body,
                                "course",
                                List.of())));
    }

    private void writeAssets() throws IOException {
        write("assets/site.css", resource("/course/cli/site/site.css"));
        copyPictures();
        Properties webjars = new Properties();
        try (InputStream in =
                Site.class.getResourceAsStream("/course/cli/site/webjars.properties")) {
            webjars.load(in);
        }
        String highlight = WEBJARS + "highlightjs/" + webjars.getProperty("highlightjs") + "/";
        write("assets/highlight.min.js", resource(highlight + "highlight.min.js"));
        write("assets/java.min.js", resource(highlight + "languages/java.min.js"));
        write("assets/light.css", resource(highlight + "styles/github.min.css"));
        write("assets/dark.css", resource(highlight + "styles/github-dark.min.css"));
        String mermaid =
                WEBJARS + "mermaid/" + webjars.getProperty("mermaid") + "/dist/mermaid.min.js";
        write("assets/mermaid.min.js", resource(mermaid));
    }

    /** The pictures that the pages of {@code docs/} show, which stand beside them as there. */
    private void copyPictures() throws IOException {
        Path pictures = map.home().resolve("docs/images");
        if (Files.notExists(pictures)) {
            return;
        }
        Path copies = Files.createDirectories(target.resolve("docs/images"));
        try (Stream<Path> files = Files.list(pictures)) {
            for (Path file : files.toList()) {
                Path copy = copies.resolve(file.getFileName());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = target.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
