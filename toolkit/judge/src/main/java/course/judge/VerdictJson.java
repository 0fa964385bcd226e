package course.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.explorer.Moment;
import course.explorer.Moment.Doing;
import course.explorer.Moment.Lane;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A verdict as JSON, written and read again; docs/grading.md describes it. What is read may be of
 * an older course: what is not there is empty.
 */
public final class VerdictJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private VerdictJson() {}

    static String of(Judgement judgement) {
        ObjectNode root = JSON.createObjectNode();
        root.put("exercise", judgement.exercise());
        root.put("verdict", judgement.standing().name());
        root.put("kind", judgement.kind());
        root.put("points", judgement.points());
        root.put("maxPoints", judgement.maxPoints());
        root.put("hiddenTests", judgement.hidden());
        root.put("sandbox", judgement.sandbox().word());
        root.put("place", judgement.answer().place());
        ArrayNode parts = root.putArray("parts");
        for (int i = 0; i < judgement.answer().parts().size(); i++) {
            parts.addObject()
                    .put("place", judgement.answer().parts().get(i).place())
                    .put("line", judgement.answer().firstLine(i));
        }
        judgement.answer().remarks().forEach(root.putArray("remarks")::add);
        ArrayNode problems = root.putArray("problems");
        for (Problem problem : judgement.problems()) {
            problems.addObject()
                    .put("kind", problem.kind())
                    .put("line", problem.line())
                    .put("sentence", problem.sentence());
        }
        ArrayNode tests = root.putArray("tests");
        judgement.tests().forEach(test -> write(test, tests.addObject()));
        return root.toString();
    }

    private static void write(TestResult test, ObjectNode node) {
        node.put("id", test.id())
                .put("promise", test.promise())
                .put("verdict", test.standing().name())
                .put("kind", test.kind())
                .put("points", test.points())
                .put("of", test.of())
                .put("message", test.message())
                .put("line", test.line())
                .put("failing", test.failing())
                .put("schedules", test.schedules())
                .put("explanation", test.explanation());
        ArrayNode trace = node.putArray("trace");
        for (TraceStep step : test.trace()) {
            ObjectNode written =
                    trace.addObject()
                            .put("step", step.step())
                            .put("thread", step.thread())
                            .put("action", step.action())
                            .put("line", step.line());
            write(step.moment(), written.putObject("moment"));
        }
    }

    private static void write(Moment moment, ObjectNode node) {
        ArrayNode threads = node.putArray("threads");
        for (Lane lane : moment.threads()) {
            ObjectNode written =
                    threads.addObject()
                            .put("thread", lane.thread())
                            .put("doing", lane.doing().name());
            lane.holds().forEach(written.putArray("holds")::add);
            written.put("waitsFor", lane.waitsFor()).put("holder", lane.holder());
        }
        ObjectNode values = node.putObject("values");
        moment.values().forEach(values::put);
    }

    /**
     * The answer that a verdict is about, so that its lines can be named; of older courses one in a
     * cell.
     *
     * @param source as {@link Answer#source} gave it
     */
    public static Answer answer(JsonNode verdict, String source) {
        List<String> lines = source.lines().toList();
        List<Answer.Part> parts = new ArrayList<>();
        JsonNode written = verdict.path("parts");
        for (int i = 0; i < written.size(); i++) {
            int from = Math.max(1, written.get(i).path("line").asInt());
            int to =
                    i + 1 < written.size()
                            ? written.get(i + 1).path("line").asInt() - 2
                            : lines.size();
            String text =
                    written.size() == 1 || from > lines.size()
                            ? source
                            : String.join("\n", lines.subList(from - 1, Math.max(from - 1, to)))
                                    + "\n";
            parts.add(new Answer.Part(written.get(i).path("place").asText(), text, ""));
        }
        if (parts.isEmpty()) {
            String place = verdict.path("place").asText(Answer.YOUR_CELL);
            parts.add(new Answer.Part(place, source, ""));
        }
        return new Answer(parts, List.of(), Map.of());
    }

    /**
     * Reads one of the {@code tests} of a verdict.
     *
     * @throws IllegalArgumentException if it was not written by a judge
     */
    public static TestResult test(JsonNode node) {
        List<TraceStep> trace = new ArrayList<>();
        for (JsonNode step : node.path("trace")) {
            trace.add(
                    new TraceStep(
                            step.path("step").asInt(),
                            step.path("thread").asText(),
                            step.path("action").asText(),
                            step.path("line").asInt(),
                            moment(step.path("moment"))));
        }
        return new TestResult(
                node.path("id").asText(),
                node.path("promise").asText(),
                Standing.valueOf(node.path("verdict").asText()),
                node.path("points").asInt(),
                node.path("of").asInt(),
                node.path("kind").asText(),
                node.path("message").asText(),
                node.path("line").asInt(),
                node.path("failing").asLong(),
                node.path("schedules").asLong(),
                trace,
                node.path("explanation").asText());
    }

    private static Moment moment(JsonNode node) {
        List<Lane> threads = new ArrayList<>();
        for (JsonNode lane : node.path("threads")) {
            List<String> holds = new ArrayList<>();
            lane.path("holds").forEach(lock -> holds.add(lock.asText()));
            threads.add(
                    new Lane(
                            lane.path("thread").asText(),
                            Doing.valueOf(lane.path("doing").asText()),
                            holds,
                            lane.path("waitsFor").asText(),
                            lane.path("holder").asText()));
        }
        Map<String, String> values = new LinkedHashMap<>();
        node.path("values")
                .properties()
                .forEach(value -> values.put(value.getKey(), value.getValue().asText()));
        return new Moment(threads, values);
    }
}
