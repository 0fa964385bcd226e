package course.cli.site;

import course.notebook.Cell;
import course.notebook.Notebook;
import course.notebook.Output;
import java.util.Map;

/** The cells of a notebook with their committed outputs, as HTML. */
final class NotebookHtml {

    private final Markdown markdown;
    private final Notebook notebook;
    private final StringBuilder html = new StringBuilder();

    private NotebookHtml(Markdown markdown, Notebook notebook) {
        this.markdown = markdown;
        this.notebook = notebook;
    }

    static String of(Notebook notebook, Markdown markdown) {
        NotebookHtml page = new NotebookHtml(markdown, notebook);
        notebook.cells().forEach(page::add);
        return page.html.toString();
    }

    private void add(Cell cell) {
        if (cell.isMarkdown()) {
            html.append(markdown.html(cell.source(), notebook.file()));
        } else if (cell.isCode()) {
            html.append("<div class=\"cell\" id=\"cell-").append(cell.id()).append("\">\n");
            html.append(code(cell.source()));
            for (Output output : cell.outputs()) {
                add(cell, output);
            }
            html.append("</div>\n");
        }
    }

    /** A block of Java. */
    static String code(String source) {
        return "<pre class=\"code\"><code class=\"language-java\">"
                + Html.escaped(source)
                + "</code></pre>\n";
    }

    private void add(Cell cell, Output output) {
        switch (output) {
            case Output.Stream stream -> addText(stream.name(), stream.text());
            case Output.Display display -> addBundle(cell, display.data());
            case Output.Result result -> addBundle(cell, result.data());
            case Output.Failure failure ->
                    addText("stderr", String.join("\n", failure.traceback()));
        }
    }

    private void addText(String name, String text) {
        String plain = text.replaceAll("\\e\\[[0-9;]*m", "").stripTrailing();
        html.append("<pre class=\"output ").append(name).append("\">");
        html.append(Html.escaped(plain)).append("</pre>\n");
    }

    private void addBundle(Cell cell, Map<String, String> data) {
        String plain = data.getOrDefault("text/plain", "");
        if (data.containsKey("text/html") && data.containsKey("image/svg+xml")) {
            html.append("<figure class=\"output\">").append(data.get("text/html"));
            addSameAsText(plain);
        } else if (data.containsKey("text/html")) {
            html.append("<div class=\"output\">").append(data.get("text/html")).append("</div>\n");
        } else if (data.containsKey("image/svg+xml")) {
            String prefix = cell.id() + "-" + html.length() + "-";
            html.append("<figure class=\"output\">");
            html.append(withOwnIds(data.get("image/svg+xml"), prefix));
            addSameAsText(plain);
        } else if (data.containsKey("text/markdown")) {
            html.append("<div class=\"output\">");
            html.append(markdown.html(data.get("text/markdown"), notebook.file()));
            html.append("</div>\n");
        } else {
            addText("stdout", plain);
        }
    }

    private void addSameAsText(String plain) {
        html.append("<figcaption><details><summary>the same as text</summary><pre>");
        html.append(Html.escaped(plain)).append("</pre></details></figcaption></figure>\n");
    }

    /** Several pictures stand on one page, so the names inside each are made its own. */
    private static String withOwnIds(String svg, String prefix) {
        return svg.replaceAll("(?s)^\\s*<\\?xml.*?\\?>", "")
                .replaceAll("\\bid=\"", "id=\"" + prefix)
                .replaceAll("url\\(#", "url(#" + prefix)
                .replaceAll("href=\"#", "href=\"#" + prefix)
                .replaceAll("(aria-(?:labelledby|describedby)=\")([^\" ]+)", "$1" + prefix + "$2")
                .replaceAll("(aria-labelledby=\"[^\" ]+ )([^\" ]+)", "$1" + prefix + "$2");
    }
}
