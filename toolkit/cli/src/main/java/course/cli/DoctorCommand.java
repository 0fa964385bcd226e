package course.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = "Say what is installed, what is missing and what to do.",
        footer = {"", "Exits with 0 when all that the course needs is there, else with 1."},
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {

    @Option(names = "--json", description = "One JSON object on standard output.")
    private boolean json;

    private final Parts parts;

    DoctorCommand(Checkout checkout) {
        this.parts = new Parts(checkout);
    }

    /** A part and what was found of it. */
    private record Finding(Part part, State state) {
        boolean stops() {
            return state instanceof State.Missing && !part.optional();
        }
    }

    @Override
    public Integer call() throws JsonProcessingException {
        List<Finding> findings =
                parts.all().parallelStream().map(part -> new Finding(part, part.look())).toList();
        boolean well = findings.stream().noneMatch(Finding::stops);
        if (json) {
            System.out.println(asJson(findings, well));
        } else {
            findings.forEach(DoctorCommand::print);
            System.out.println(
                    well
                            ? "All that the course needs is there."
                            : "Something is missing: see what ✗ says.");
        }
        return well ? 0 : 1;
    }

    private static void print(Finding finding) {
        switch (finding.state()) {
            case State.Present(String version, String where) ->
                    System.out.printf(
                            "✓ %s: %s%n      %s%n", finding.part().purpose(), version, where);
            case State.Missing(String found, String todo) ->
                    System.out.printf(
                            "%s %s: %s%n      → %s%n",
                            finding.stops() ? "✗" : "–", finding.part().purpose(), found, todo);
        }
    }

    private static String asJson(List<Finding> findings, boolean well)
            throws JsonProcessingException {
        var list = new ArrayList<Map<String, Object>>();
        for (Finding finding : findings) {
            var entry = new LinkedHashMap<String, Object>();
            entry.put("part", finding.part().name());
            entry.put("needed", !finding.part().optional());
            switch (finding.state()) {
                case State.Present(String version, String where) -> {
                    entry.put("present", true);
                    entry.put("version", version);
                    entry.put("where", where);
                }
                case State.Missing(String found, String todo) -> {
                    entry.put("present", false);
                    entry.put("found", found);
                    entry.put("todo", todo);
                }
            }
            list.add(entry);
        }
        var all = new LinkedHashMap<String, Object>();
        all.put("well", well);
        all.put("parts", list);
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .writeValueAsString(all);
    }
}
