package course.grader.intake;

import course.grader.NotUsed.Kind;
import java.util.List;
import java.util.Locale;

/**
 * Files that cannot be read as an answer, and what to do about them.
 *
 * @param kind {@code PROBLEM} where an answer may well be in it
 * @param reason for people; a sentence or two
 */
record OtherFormat(Kind kind, String reason) {

    private static final String INSTEAD =
            " Ask for the notebook (.ipynb) or the zip that ./course pack makes.";

    /** A kind of file by the endings of its names. */
    private record Row(List<String> endings, Kind kind, String reason) {}

    private static final List<Row> ROWS =
            List.of(
                    new Row(
                            List.of("rar", "7z", "tar", "gz", "tgz", "bz2", "xz", "zipx"),
                            Kind.PROBLEM,
                            "An archive of a kind that is not unpacked; only .zip is. Unpack it"
                                    + " into the student's folder and start again."),
                    new Row(
                            List.of("html", "htm", "mht"),
                            Kind.PROBLEM,
                            "A web page cannot be judged, also where it shows an answer: a text"
                                    + " typed into the platform or an exported notebook."
                                    + INSTEAD),
                    new Row(
                            List.of("pdf", "ps"),
                            Kind.PROBLEM,
                            "A PDF cannot be judged." + INSTEAD),
                    new Row(
                            List.of("doc", "docx", "odt", "rtf", "pages"),
                            Kind.PROBLEM,
                            "A document of a word processor cannot be judged." + INSTEAD),
                    new Row(
                            List.of("class", "jar"),
                            Kind.PROBLEM,
                            "Compiled Java is not judged; the source is." + INSTEAD),
                    new Row(
                            List.of("py", "c", "cpp", "kt", "scala", "js", "ts"),
                            Kind.PROBLEM,
                            "It is not Java." + INSTEAD),
                    new Row(
                            List.of("png", "jpg", "jpeg", "gif", "heic", "webp", "svg", "bmp"),
                            Kind.OTHER_FILE,
                            "A picture cannot be judged."));

    /** Whether it is an archive, so that answers to any exercise may be in it. */
    static boolean mayHoldAnything(String name) {
        return ROWS.getFirst().endings().contains(ending(name));
    }

    private static String ending(String name) {
        return name.toLowerCase(Locale.ROOT).substring(name.lastIndexOf('.') + 1);
    }

    static OtherFormat of(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String ending = ending(name);
        return ROWS.stream()
                .filter(each -> each.endings().contains(ending))
                .findFirst()
                .map(each -> new OtherFormat(each.kind(), each.reason()))
                .orElseGet(() ->
                        small.matches(".*\\.(txt|text|json)|[^.]+")
                                ? new OtherFormat(
                                        Kind.OTHER_FILE,
                                        "A text in which there is neither a notebook nor a class.")
                                : new OtherFormat(Kind.OTHER_FILE, "It is no answer."));
    }
}
