package course.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.judge.Judgement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page in which the learner goes through a failing interleaving, forwards and backwards. */
final class StepperPage {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StepperPage() {}

    /** Writes the page, says where it is, and asks the desktop to show it. */
    static void open(Checkout checkout, Judgement judgement) {
        Path page = checkout.state().resolve("check").resolve(judgement.exercise() + ".html");
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(page, html(judgement));
        } catch (IOException e) {
            throw Disk.explain(page, e);
        }
        System.err.println("Step through it: " + page.toUri());
        show(page);
    }

    static String html(Judgement judgement) throws IOException {
        try (var in = StepperPage.class.getResourceAsStream("stepper.html")) {
            String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return page.replace("DATA", data(judgement));
        }
    }

    /** The verdict and the answer's text; "&lt;" is written so that no text can end the script. */
    private static String data(Judgement judgement) throws JsonProcessingException {
        ObjectNode root = (ObjectNode) JSON.readTree(judgement.toJson());
        root.put("source", judgement.answer().source());
        return root.toString().replace("<", "\\u003c");
    }

    /** Where there is no desktop, the printed address must do. */
    private static void show(Path page) {
        String os = System.getProperty("os.name");
        List<String> command =
                os.startsWith("Windows")
                        ? List.of("cmd", "/c", "start", "", page.toString())
                        : List.of(os.startsWith("Mac") ? "open" : "xdg-open", page.toString());
        try {
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException noDesktop) {
            System.err.println("(no browser could be started; open that address in one)");
        }
    }
}
