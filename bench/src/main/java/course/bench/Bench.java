package course.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.bench.grading.GradingPart;
import course.bench.peers.PeersPart;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Runs the parts one after the other and prints what each has found as soon as it has.
 *
 * <p>Started by {@code ./course bench}, with the folder of the checkout, the names of parts with
 * commas between (or nothing for all), and any of {@code quick}, {@code json}, {@code docs}. The
 * JSON is written after every part, so that Ctrl-C loses only the part that was being measured.
 */
public final class Bench {

    static final List<Part> PARTS =
            List.of(
                    new PeersPart(),
                    new ExplorerBenchmark(),
                    new GradingPart(),
                    new NotebooksPart(),
                    new ProcessesPart(),
                    new StartPart());

    /**
     * @param load processes that wanted a core when it began (the average of a minute)
     */
    private record Measured(Part part, List<Table> tables, String failure, double load) {}

    private final Path home;
    private final boolean quick;
    private final List<Measured> measured = new ArrayList<>();
    private final Machine machine = Machine.here();

    private Bench(Path home, boolean quick) {
        this.home = home;
        this.quick = quick;
    }

    public static void main(String[] args) throws Exception {
        List<String> wishes = Arrays.asList(args).subList(2, args.length);
        List<String> wanted = args[1].isEmpty() ? List.of() : List.of(args[1].split(","));
        List<String> names = PARTS.stream().map(Part::name).toList();
        for (String name : wanted) {
            if (!names.contains(name)) {
                System.err.println("course: there is no part '" + name + "' to measure.");
                System.err.println("  The parts are " + String.join(", ", names) + ".");
                System.exit(2);
            }
        }
        var bench = new Bench(Path.of(args[0]), wishes.contains("quick"));
        boolean well =
                bench.run(
                        PARTS.stream()
                                .filter(p -> wanted.isEmpty() || wanted.contains(p.name()))
                                .toList(),
                        wishes.contains("json"),
                        wishes.contains("docs"));
        System.exit(well ? 0 : 3);
    }

    private boolean run(List<Part> parts, boolean json, boolean docs) throws IOException {
        if (!json) {
            System.out.println(machine.text());
        }
        for (Part part : parts) {
            System.err.printf("%n[%d/%d] %s …%n", measured.size() + 1, parts.size(), part.title());
            Measured found = measure(part);
            measured.add(found);
            write();
            if (docs) {
                writePage();
            }
            if (!json) {
                found.tables.forEach(table -> System.out.println("\n" + table.text()));
            }
        }
        if (json) {
            System.out.println(json());
        }
        System.err.println("All of it as JSON: " + file());
        return measured.stream().allMatch(m -> m.failure.isEmpty());
    }

    /** One part that fails takes no other with it. */
    private Measured measure(Part part) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        try {
            Path scratch = home.resolve(".course/bench").resolve(part.name());
            Files.createDirectories(scratch);
            List<Table> tables = part.measure(new Setting(home, scratch, quick));
            return new Measured(part, tables, "", load);
        } catch (Exception e) {
            System.err.println("course: " + part.name() + " could not be measured: " + e);
            return new Measured(part, List.of(), e.toString(), load);
        }
    }

    private Path file() {
        return home.resolve(".course/bench/last.json");
    }

    private void write() throws IOException {
        Files.createDirectories(file().getParent());
        Path part = file().resolveSibling("last.json.part");
        Files.writeString(part, json() + "\n");
        Files.move(part, file(), StandardCopyOption.REPLACE_EXISTING);
    }

    private String json() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = mapper.createObjectNode().put("quick", quick);
        all.set("machine", mapper.valueToTree(machine));
        ArrayNode parts = all.putArray("parts");
        for (Measured m : measured) {
            ObjectNode part = parts.addObject();
            part.put("name", m.part.name()).put("title", m.part.title()).put("load", m.load);
            if (!m.failure.isEmpty()) {
                part.put("failure", m.failure);
            }
            ArrayNode tables = part.putArray("tables");
            m.tables.forEach(table -> tables.add(table.json()));
        }
        return mapper.writeValueAsString(all);
    }

    private void writePage() throws IOException {
        Path page = home.resolve("docs/benchmarks.md");
        String old = Files.exists(page) ? Files.readString(page) : "";
        Files.writeString(page, page(old));
        System.err.println(page + " written.");
    }

    /** The page with the parts that were measured now, and what it had of the others. */
    private String page(String old) {
        Map<String, String> sections =
                Arrays.stream(old.split("(?m)^(?=## )"))
                        .filter(section -> section.startsWith("## "))
                        .collect(Collectors.toMap(Bench::head, section -> section));
        measured.stream().map(this::section).forEach(each -> sections.put(head(each), each));
        return """
        # Side by side

        `./course bench --docs` measured all of this and wrote this page; with `--only NAME` it measures one part anew.
        Two machines cannot be compared, and neither can two days; the ratios within one table can.

        """
                + PARTS.stream()
                        .map(part -> sections.getOrDefault("## " + part.title(), ""))
                        .collect(Collectors.joining());
    }

    private static String head(String section) {
        return section.lines().findFirst().orElseThrow();
    }

    private String section(Measured m) {
        String head =
                """
                ## %s

                By `./course bench --only %s` on %s; %s, load %.1f when it began.

                """
                        .formatted(
                                m.part.title(),
                                m.part.name(),
                                machine.text(),
                                LocalDate.now(),
                                m.load());
        return head
                + (m.failure.isEmpty() ? "" : "Could not be measured: " + m.failure + "\n\n")
                + m.tables.stream().map(Table::markdown).collect(Collectors.joining());
    }
}
