package course.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the course shows what its sources tell: each row of docs/source-map.csv with the sections,
 * scripts and exercises that carry its id.
 *
 * @param shown every place that carries an id, in the course's order
 */
public record SourceMap(List<SourceRow> rows, List<Place> shown) {

    private static final Pattern SCRIPT_IDS =
            Pattern.compile("^// source: (.+)$", Pattern.MULTILINE);

    /** What a place is. */
    public enum Kind {
        SECTION,
        SCRIPT,
        EXERCISE
    }

    /**
     * A place that shows something of the sources.
     *
     * @param path from the checkout's root, with the anchor of a section
     * @param ids the rows it carries
     * @param runs whether it holds code that runs
     */
    public record Place(Kind kind, String title, String path, List<String> ids, boolean runs) {}

    public SourceMap {
        rows = List.copyOf(rows);
        shown = List.copyOf(shown);
    }

    /**
     * Reads the map of a checkout.
     *
     * @throws NotebookException when a file cannot be read
     */
    public static SourceMap of(Path home) {
        List<Place> places = new ArrayList<>();
        for (Path file : files(home.resolve("notebooks"), ".ipynb")) {
            for (Section section : Section.of(Notebook.read(file))) {
                String path = "notebooks/" + file.getFileName() + "#" + section.anchor();
                places.add(
                        new Place(
                                Kind.SECTION,
                                section.title(),
                                path,
                                section.sourceIds(),
                                section.hasCode()));
            }
        }
        for (Path file : files(home.resolve("jbang-scripts"), ".java")) {
            String name = file.getFileName().toString();
            places.add(
                    new Place(
                            Kind.SCRIPT,
                            name.replace(".java", ""),
                            "jbang-scripts/" + name,
                            scriptIds(file),
                            true));
        }
        for (Path file : files(home.resolve("exercises"), ".ipynb")) {
            List<String> ids =
                    Notebook.read(file).cells().stream()
                            .flatMap(cell -> cell.sourceIds().stream())
                            .distinct()
                            .toList();
            String name = file.getFileName().toString();
            places.add(
                    new Place(
                            Kind.EXERCISE,
                            name.replace(".ipynb", ""),
                            "exercises/" + name,
                            ids,
                            true));
        }
        return new SourceMap(SourceRow.read(home.resolve("docs/source-map.csv")), places);
    }

    private static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new NotebookException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> scriptIds(Path script) {
        try {
            Matcher ids = SCRIPT_IDS.matcher(Files.readString(script));
            return ids.find() ? List.of(ids.group(1).strip().split("[,\\s]+")) : List.of();
        } catch (IOException e) {
            throw new NotebookException(script + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** The places that carry a row's id. */
    public List<Place> places(SourceRow row) {
        return shown.stream().filter(place -> place.ids().contains(row.id())).toList();
    }

    /** Rows that no notebook shows, code rows that nothing runs, ids that no row has. */
    public List<Finding> gaps() {
        List<Finding> gaps = new ArrayList<>();
        for (SourceRow row : rows) {
            List<Place> places = places(row);
            if (places.stream().noneMatch(place -> place.kind() == Kind.SECTION)) {
                gaps.add(
                        new Finding(
                                row.id(),
                                "source-map",
                                "no section shows it: " + row.section(),
                                "Add its id to metadata.course.source of the section that does."));
            } else if (row.needsCode() && places.stream().noneMatch(Place::runs)) {
                gaps.add(
                        new Finding(
                                row.id(),
                                "source-map",
                                "it asks for code and no section of it has a code cell: "
                                        + row.section(),
                                "Add code that shows it."));
            }
        }
        List<String> known = rows.stream().map(SourceRow::id).toList();
        for (Place place : shown) {
            for (String id : place.ids()) {
                if (!known.contains(id)) {
                    gaps.add(
                            new Finding(
                                    place.path(),
                                    "source-map",
                                    "docs/source-map.csv has no row " + id,
                                    "Correct the id."));
                }
            }
        }
        return gaps;
    }

    /** docs/source-map.md. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                # Where the course shows what

                The course follows five notes on threads and processes in Python. Each of their sections has a row; \
                the last column says where it is shown in Java.

                Made by `./course refresh` from [source-map.csv](source-map.csv), the metadata of the notebooks and \
                exercises, and the `// source:` lines of the scripts.
                """);
        String document = "";
        for (SourceRow row : rows) {
            String prefix = row.id().substring(0, 3);
            if (!prefix.equals(document)) {
                document = prefix;
                text.append("\n## Document ").append(prefix);
                text.append(
                        "\n\n| row | what it is about | kind | shown in |\n| --- | --- | --- | --- |\n");
            }
            text.append("| ").append(row.id()).append(" | ").append(cell(row.section()));
            text.append(" | ").append(row.kind()).append(" | ");
            text.append(String.join("<br>", places(row).stream().map(SourceMap::link).toList()));
            text.append(" |\n");
        }
        return text.toString();
    }

    private static String link(Place place) {
        String number = place.path().replaceAll(".*/(\\d\\d)-.*", "$1");
        String label =
                switch (place.kind()) {
                    case SECTION -> number + " " + place.title();
                    case SCRIPT -> "script " + place.title();
                    case EXERCISE -> "exercise " + place.title();
                };
        String target = place.path();
        for (String sign : List.of("\"", "(", ")", "<", ">", ",")) {
            target = target.replace(sign, "%%%02X".formatted((int) sign.charAt(0)));
        }
        return "[" + cell(label) + "](../" + target + ")";
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
