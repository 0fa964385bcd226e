package course.grader.report;

import com.samskivert.mustache.Escapers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences for a page, with what hints, promises and messages have of Markdown: code between
 * backticks, and stress between asterisks.
 */
final class Prose {

    /** The escaper writes a backtick so. */
    private static final Pattern CODE = Pattern.compile("&#x60;(.+?)&#x60;");

    private static final Pattern STRESS =
            Pattern.compile("(?<![\\w*])\\*(?=[\\w])([^*\\n]+)(?<=[\\w])\\*(?![\\w*])");

    private Prose() {}

    /** Everything is escaped; line ends stay line ends. */
    static String html(String text) {
        String escaped = Escapers.HTML.escape(text.strip());
        StringBuilder html = new StringBuilder();
        Matcher code = CODE.matcher(escaped);
        int end = 0;
        while (code.find()) {
            html.append(stressed(escaped.substring(end, code.start())));
            html.append("<code>").append(code.group(1)).append("</code>");
            end = code.end();
        }
        return html.append(stressed(escaped.substring(end))).toString().replace("\n", "<br>");
    }

    private static String stressed(String text) {
        return STRESS.matcher(text).replaceAll("<em>$1</em>");
    }
}
