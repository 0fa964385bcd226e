package course.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a process costs beside a thread, and a message beside a hand-over in the heap. */
final class ProcessesPart implements Part {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Override
    public String name() {
        return "processes";
    }

    @Override
    public String title() {
        return "Processes, messages between them, and threads";
    }

    @Override
    public List<Table> measure(Setting setting) throws Exception {
        setting.say("./course jbang bench/processes.java");
        Path out = setting.scratch().resolve("out");
        Files.createDirectories(out);
        int code =
                setting.run(
                        List.of(
                                setting.course().toString(),
                                "jbang",
                                "bench/processes.java",
                                "--rounds",
                                String.valueOf(setting.either(1, 5)),
                                "--out",
                                out.toString()),
                        LIMIT);
        if (code != 0) {
            throw new IOException(
                    "./course jbang bench/processes.java ended with exit code " + code);
        }
        return List.of(
                table(
                        out,
                        "start",
                        "Start it and wait for its end",
                        "a second",
                        "Medians of several rounds; a JVM with the options of the scripts (serial"
                                + " collector, first compiler only)."),
                table(
                        out,
                        "send",
                        "Send 64 bytes, many in a row",
                        "messages a second",
                        "Every message is one write: nothing is collected into larger ones."),
                table(
                        out,
                        "there and back",
                        "64 bytes there and back",
                        "round trips a second",
                        "The reader of shared memory spins and then yields, and takes a core for"
                                + " that; the others sleep in the kernel until something is"
                                + " there."));
    }

    private static Table table(
            Path out, String measurement, String title, String perSecond, String note)
            throws IOException {
        var rows = new ArrayList<List<Object>>();
        for (String line : Files.readAllLines(out.resolve("processes.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].equals(measurement)) {
                rows.add(List.of(cells[1], Long.parseLong(cells[2]), Long.parseLong(cells[3])));
            }
        }
        return new Table(title, List.of("by", perSecond, "ns each"), rows, List.of(note));
    }
}
