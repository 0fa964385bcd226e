package course.cli.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as HTML: headings get anchors, links lead to pages of the site, Mermaid stays source.
 */
final class Markdown {

    private static final List<TablesExtension> TABLES =
            List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    private final SiteMap map;

    Markdown(SiteMap map) {
        this.map = map;
    }

    /** The HTML of a text that stands in a file. */
    String html(String markdown, Path file) {
        Node document = PARSER.parse(markdown);
        document.accept(new Links(file));
        return HtmlRenderer.builder()
                .extensions(TABLES)
                .attributeProviderFactory(context -> attributes())
                .build()
                .render(document);
    }

    private static AttributeProvider attributes() {
        return (Node node, String tag, Map<String, String> attributes) -> {
            if (node instanceof Heading heading) {
                attributes.put("id", SiteMap.anchor(text(heading)));
            }
            if (node instanceof FencedCodeBlock block
                    && "mermaid".equals(block.getInfo())
                    && tag.equals("pre")) {
                attributes.put("class", "mermaid");
            }
        };
    }

    static String text(Node node) {
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

    /** A heading's own words, without the signs of Markdown. */
    static String plain(String markdown) {
        return text(PARSER.parse(markdown));
    }

    private final class Links extends AbstractVisitor {
        private final Path file;

        private Links(Path file) {
            this.file = file;
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            map.link(file, link.getDestination())
                    .ifPresentOrElse(link::setDestination, () -> unwrap(link));
        }

        private static void unwrap(Link link) {
            Node child = link.getFirstChild();
            while (child != null) {
                Node next = child.getNext();
                link.insertBefore(child);
                child = next;
            }
            link.unlink();
        }
    }
}
