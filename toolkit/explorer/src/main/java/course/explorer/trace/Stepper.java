package course.explorer.trace;

import course.explorer.Exploration;
import course.explorer.Moment.Lane;
import course.explorer.Step;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An exploration as part of an HTML page. All steps stand in a table, which is complete without
 * scripts and style sheets; the script adds the controls and shows one moment at a time.
 *
 * <p>No ids, so that any number of steppers live on one page; the script looks for those that are
 * not alive yet. In JupyterLab the colours are the theme's, elsewhere those of the page or of the
 * reader's light or dark setting.
 */
public final class Stepper {

    private static final int MOST_OUTCOMES = 12;

    private final Exploration e;
    private final List<String> columns;
    private final StringBuilder html = new StringBuilder();

    private Stepper(Exploration e) {
        this.e = e;
        this.columns = Changes.columns(e.trace());
    }

    /** The HTML of an exploration, to stand in a page's body. */
    public static String of(Exploration exploration) {
        return new Stepper(exploration).draw();
    }

    /**
     * The steps alone, for a page that says the rest in its own words and has {@link #style} and
     * {@link #script} once for all of its steppers.
     *
     * @param name of this stepper, for a reader who does not see the page
     */
    public static String steps(Exploration exploration, String name) {
        return new Stepper(exploration).drawSteps(name);
    }

    /** What stands in the {@code style} element of such a page. */
    public static String style() {
        return resource("stepper.css");
    }

    /** What stands in a {@code script} element at the end of such a page. */
    public static String script() {
        return resource("stepper.js");
    }

    private String draw() {
        begin("What the explorer found: " + Changes.verdict(e));
        html.append("<style>\n").append(style()).append("</style>\n");
        verdict();
        outcomes();
        if (!e.trace().isEmpty()) {
            allSteps();
            html.append("<script>\n").append(script()).append("</script>\n");
        }
        return html.append("</div>\n").toString();
    }

    private String drawSteps(String name) {
        begin(name);
        allSteps();
        return html.append("</div>\n").toString();
    }

    private void begin(String name) {
        html.append("<div class=\"schedule\" role=\"group\" aria-label=\"");
        html.append(Markup.escape(name)).append("\">\n");
    }

    private void allSteps() {
        controls();
        table();
        data();
    }

    private void verdict() {
        String tone = e.verdict().name().toLowerCase(Locale.ROOT);
        html.append("<p class=\"verdict ").append(tone).append("\"><strong>");
        html.append(Changes.sign(e)).append(' ').append(Changes.verdict(e));
        html.append("</strong> ").append(Markup.escape(Changes.sentence(e))).append(".</p>\n");
        for (String remark : e.remarks()) {
            html.append("<p>").append(Markup.escape(remark)).append(".</p>\n");
        }
    }

    private void outcomes() {
        if (e.outcomes().isEmpty()
                || e.outcomes().size() == 1 && e.outcomes().containsKey("")
                || e.outcomes().size() == 1 && e.outcomes().containsKey("null")) {
            return;
        }
        html.append("<table class=\"outcomes\"><thead><tr><th>outcome</th>");
        html.append("<th>schedules</th></tr></thead><tbody>\n");
        e.outcomes().entrySet().stream()
                .limit(MOST_OUTCOMES)
                .forEach(entry ->
                        html.append("<tr><td>")
                                .append(Markup.escape(Markup.fit(entry.getKey().strip(), 200)))
                                .append("</td><td>")
                                .append(String.format(Locale.ROOT, "%,d", entry.getValue()))
                                .append("</td></tr>\n"));
        int more = e.outcomes().size() - MOST_OUTCOMES;
        if (more > 0) {
            html.append("<tr><td colspan=\"2\">and ").append(more).append(" more</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void controls() {
        html.append("<div class=\"controls\" hidden>");
        button("first", "|◀", "first step (Home)");
        button("back", "◀", "one step back (left arrow)");
        html.append("<input type=\"range\" min=\"1\" max=\"").append(e.trace().size());
        html.append("\" value=\"1\" aria-label=\"step of the failing schedule\">");
        button("forth", "▶", "one step forward (right arrow)");
        button("last", "▶|", "last step (End)");
        html.append("<span class=\"where\"></span></div>\n");
        html.append("<p class=\"now\" aria-live=\"polite\" hidden></p>\n");
        html.append("<div class=\"board\" hidden></div>\n");
    }

    private void button(String name, String sign, String label) {
        html.append("<button type=\"button\" class=\"").append(name).append("\" title=\"");
        html.append(label).append("\" aria-label=\"").append(label).append("\">");
        html.append(sign).append("</button>");
    }

    private void table() {
        html.append("<div class=\"rows\" tabindex=\"0\" role=\"group\" aria-label=\"All steps\">");
        html.append("<table class=\"steps\"><thead><tr><th>step</th>");
        for (int i = 0; i < columns.size(); i++) {
            html.append("<th class=\"lane t").append(i % 7).append("\">");
            html.append(Markup.escape(columns.get(i))).append("</th>");
        }
        html.append("<th>then</th><th>line</th></tr></thead><tbody>\n");
        for (int i = 0; i < e.trace().size(); i++) {
            row(i);
        }
        html.append("</tbody></table></div>\n");
    }

    private void row(int index) {
        Step step = e.trace().get(index);
        html.append("<tr><td>").append(step.step()).append("</td>");
        for (int i = 0; i < columns.size(); i++) {
            boolean own = columns.get(i).equals(step.thread());
            html.append(own ? ownCell(i) : "<td>");
            html.append(own ? Markup.escape(step.action()) : "").append("</td>");
        }
        html.append("<td>").append(Markup.escape(String.join("; ", Changes.of(e.trace(), index))));
        html.append("</td><td>");
        if (!step.code().isEmpty()) {
            html.append("<code>").append(Markup.escape(step.code())).append("</code> ");
        }
        html.append(Markup.escape(step.source())).append("</td></tr>\n");
    }

    /** Says whose it is, for a table too narrow for a column a thread. */
    private String ownCell(int column) {
        return "<td class=\"lane t%d\" data-thread=\"%s\">"
                .formatted(column % 7, Markup.escape(columns.get(column)));
    }

    /** What the script needs beside the table: the moment after each step. */
    private void data() {
        var steps = new ArrayList<String>();
        for (Step step : e.trace()) {
            var threads = new ArrayList<String>();
            step.moment().threads().forEach(lane -> threads.add(json(lane)));
            var values = new ArrayList<String>();
            for (Map.Entry<String, String> value : step.moment().values().entrySet()) {
                values.add(list(value.getKey(), value.getValue()));
            }
            String own = columns.indexOf(step.thread()) % 7 + "";
            steps.add(
                    "{\"by\":%s,\"lane\":%s,\"does\":%s,\"code\":%s,\"at\":%s,\"threads\":[%s],\"values\":[%s]}"
                            .formatted(
                                    Markup.json(step.thread()),
                                    own,
                                    Markup.json(step.action()),
                                    Markup.json(step.code()),
                                    Markup.json(step.source()),
                                    String.join(",", threads),
                                    String.join(",", values)));
        }
        html.append("<script type=\"application/json\">[");
        html.append(String.join(",\n", steps)).append("]</script>\n");
    }

    private String json(Lane lane) {
        int own = columns.indexOf(lane.thread());
        return "{\"name\":%s,\"lane\":%d,\"doing\":%s,\"holds\":[%s],\"waits\":%s,\"holder\":%s}"
                .formatted(
                        Markup.json(lane.thread()),
                        own < 0 ? 7 : own % 7,
                        Markup.json(lane.doing().name()),
                        String.join(",", lane.holds().stream().map(Markup::json).toList()),
                        Markup.json(lane.waitsFor()),
                        Markup.json(lane.holder()));
    }

    private static String list(String name, String value) {
        return "[" + Markup.json(name) + "," + Markup.json(value) + "]";
    }

    private static String resource(String name) {
        try (InputStream in = Stepper.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
