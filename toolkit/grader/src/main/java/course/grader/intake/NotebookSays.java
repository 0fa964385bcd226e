package course.grader.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import course.judge.Answer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a notebook says of itself, as far as it can be read; of a broken one too. Its outputs are
 * passed over.
 *
 * @param exercise {@code metadata.course.exercise}, or nothing
 * @param heading the first line of its first Markdown cell
 * @param code its code cells
 */
record NotebookSays(String exercise, String heading, List<Code> code) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    /** Where the rest cannot be read: in a text its quotes would have backslashes. */
    private static final Pattern EXERCISE =
            Pattern.compile("\"course\"\\s*:\\s*\\{\\s*\"exercise\"\\s*:\\s*\"([\\w.-]+)\"");

    /**
     * A code cell.
     *
     * @param names its id, its {@code grade_id}, and the exercise that it says it is for
     */
    record Code(List<String> names, String source) {
        boolean isAnswer() {
            return names.contains(Answer.GRADE_ID);
        }
    }

    /** What is being read. */
    private static final class Builder {
        private String exercise = "";
        private String heading = "";
        private final List<Code> code = new ArrayList<>();
    }

    static NotebookSays of(String text) {
        var read = new Builder();
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("cells") && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        addCell(parser, read);
                    }
                } else if (field.equals("metadata") && value == JsonToken.START_OBJECT) {
                    JsonNode metadata = parser.readValueAsTree();
                    read.exercise = metadata.path("course").path("exercise").asText("");
                } else {
                    parser.skipChildren();
                }
            }
        } catch (IOException | StackOverflowError broken) {
            Matcher matcher = EXERCISE.matcher(text);
            read.exercise = matcher.find() ? matcher.group(1) : "";
        }
        return new NotebookSays(read.exercise, read.heading, List.copyOf(read.code));
    }

    private static void addCell(JsonParser parser, Builder read) throws IOException {
        JsonNode type = null;
        JsonNode id = null;
        JsonNode metadata = JSON.createObjectNode();
        String source = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            parser.nextToken();
            switch (field) {
                case "cell_type" -> type = parser.readValueAsTree();
                case "id" -> id = parser.readValueAsTree();
                case "metadata" -> metadata = parser.readValueAsTree();
                case "source" -> source = joined(parser.readValueAsTree());
                default -> parser.skipChildren();
            }
        }
        String kind = type == null ? "" : type.asText();
        if (kind.equals("code")) {
            List<String> names = new ArrayList<>();
            names.add(id == null ? "" : id.asText());
            names.add(metadata.path("id").asText(""));
            names.add(metadata.path("nbgrader").path("grade_id").asText(""));
            names.add(metadata.path("course").path("exercise").asText(""));
            read.code.add(new Code(names, source));
        } else if (kind.equals("markdown") && read.heading.isEmpty()) {
            read.heading = source.lines().findFirst().orElse("");
        }
    }

    private static String joined(JsonNode lines) {
        if (lines.isTextual()) {
            return lines.textValue();
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.asText()));
        return text.toString();
    }

    /** The marked answer cells, else all code cells. */
    List<Code> answers() {
        List<Code> marked = code.stream().filter(Code::isAnswer).toList();
        return marked.isEmpty() ? code : marked;
    }

    boolean hasAnswerCell() {
        return code.stream().anyMatch(Code::isAnswer);
    }

    /** What the answer cell itself says it is for. */
    Optional<String> exerciseOfCell(ExerciseNames names) {
        return code.stream()
                .filter(each ->
                        each.isAnswer()
                                || each.names().stream()
                                        .anyMatch(n -> n.startsWith(Answer.GRADE_ID)))
                .flatMap(each -> each.names().stream())
                .flatMap(each -> names.find(each).stream())
                .filter(each -> each.strength() == ExerciseNames.Strength.TITLE)
                .map(ExerciseNames.Reading::exercise)
                .findFirst();
    }
}
