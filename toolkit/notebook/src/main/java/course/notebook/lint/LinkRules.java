package course.notebook.lint;

import course.notebook.Cell;
import course.notebook.Finding;
import course.notebook.Notebook;
import course.notebook.NotebookException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Links within the course lead somewhere; those to other sites are not followed. */
public final class LinkRules {

    private static final Parser MARKDOWN =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private LinkRules() {}

    public static List<Finding> check(Notebook notebook) {
        Document document = Document.of(notebook);
        List<Finding> findings = new ArrayList<>();
        for (Cell cell : notebook.cells()) {
            if (cell.isMarkdown()) {
                for (String target : targets(cell.source())) {
                    String problem = problem(document, target);
                    if (problem != null) {
                        findings.add(
                                Finding.in(
                                        cell,
                                        lineOf(cell, target),
                                        "link",
                                        "the link " + target + " leads nowhere: " + problem,
                                        "Correct or remove it."));
                    }
                }
            }
        }
        return findings;
    }

    /**
     * The links of a document that lead nowhere, each with the reason.
     *
     * @param file a notebook, or a text in Markdown
     */
    public static List<String> deadLinks(Path file) {
        Document document = Document.read(file);
        List<String> dead = new ArrayList<>();
        for (String text : document.texts()) {
            for (String target : targets(text)) {
                String problem = problem(document, target);
                if (problem != null) {
                    dead.add(target + ": " + problem);
                }
            }
        }
        return dead;
    }

    /** What may hold links and be linked to. */
    private record Document(Path file, List<String> texts) {

        static Document of(Notebook notebook) {
            return new Document(
                    notebook.file(),
                    notebook.cells().stream().filter(Cell::isMarkdown).map(Cell::source).toList());
        }

        static Document read(Path file) {
            if (file.toString().endsWith(".ipynb")) {
                return of(Notebook.read(file));
            }
            try {
                return new Document(file, List.of(Files.readString(file)));
            } catch (IOException e) {
                throw new NotebookException(file + ": cannot be read: " + e.getMessage(), e);
            }
        }

        Set<String> anchors() {
            return texts.stream()
                    .flatMap(text -> headings(text).stream())
                    .collect(Collectors.toSet());
        }
    }

    private static List<String> targets(String markdown) {
        List<String> targets = new ArrayList<>();
        MARKDOWN.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Link link) {
                                targets.add(link.getDestination());
                                visitChildren(link);
                            }

                            @Override
                            public void visit(Image image) {
                                targets.add(image.getDestination());
                            }
                        });
        return targets;
    }

    private static int lineOf(Cell cell, String target) {
        int at = cell.source().indexOf(target);
        String before = cell.source().substring(0, Math.max(0, at));
        return at < 0 ? 0 : 1 + (int) before.chars().filter(c -> c == '\n').count();
    }

    private static String problem(Document document, String target) {
        if (target.matches("[a-zA-Z][a-zA-Z0-9+.-]*:.*")) {
            return null;
        }
        String[] parts = target.split("#", 2);
        Path file = document.file();
        if (!parts[0].isEmpty()) {
            String name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            file = document.file().resolveSibling(name).normalize();
        }
        boolean own = file.equals(document.file());
        if (!own && !Files.exists(file)) {
            return "there is no such file";
        }
        if (parts.length == 2) {
            String anchor = URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            Document linked = own ? document : Document.read(file);
            if (!linked.anchors().contains(slug(anchor))) {
                return "that file has no such heading";
            }
        }
        return null;
    }

    private static Set<String> headings(String markdown) {
        List<String> slugs = new ArrayList<>();
        MARKDOWN.parse(markdown)
                .accept(
                        new AbstractVisitor() {
                            @Override
                            public void visit(Heading heading) {
                                slugs.add(slug(text(heading)));
                            }
                        });
        return Set.copyOf(slugs);
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(Code part) {
                        text.append(part.getLiteral());
                    }
                });
        return text.toString();
    }

    /** JupyterLab and GitHub form anchors differently; both agree on letters and digits. */
    static String slug(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
