package course.cli;

import course.cli.site.Html;
import course.explorer.Exploration;
import course.judge.Judgement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page in which the learner goes through a failing interleaving, forwards and backwards. */
final class StepperPage {

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

    static String html(Judgement judgement) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>%1$s, step by step</title>
        <style>
          :root { color-scheme: light dark; }
          body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
          pre { overflow-x: auto; }
        </style>
        <h1>%1$s</h1>
        %2$s
        <h2>The verdict</h2>
        <pre>%3$s</pre>
        """
                .formatted(
                        Html.escaped(judgement.exercise()),
                        judgement
                                .failingSchedule()
                                .map(Exploration::html)
                                .orElse("<p>There is no interleaving to step through.</p>"),
                        Html.escaped(judgement.text()));
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
