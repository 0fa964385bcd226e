package course.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import course.judge.Answer;
import course.judge.Assignment;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "pack",
        description = "Put your answers into a zip to hand in.",
        footer = {
            "",
            "It holds the exercises that you have worked on, as saved. Packing the same answers"
                    + " twice gives the same file, byte for byte."
        },
        mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

    @Option(
            names = "--student",
            paramLabel = "NAME",
            description = "Your name or number, as your teacher knows it; asked once and kept.")
    private String student;

    @Option(names = "--json", description = "Print what was packed as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    private final Checkout checkout;
    private final Homework homework;

    PackCommand(Checkout checkout) {
        this.checkout = checkout;
        this.homework = new Homework(checkout);
    }

    @Override
    public Integer call() throws IOException {
        List<Assignment> answered = homework.all().stream().filter(this::touched).toList();
        if (answered.isEmpty()) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "there is nothing to pack: no exercise in work/exercises was changed yet.",
                    "./course next says where to begin; save the notebook when you have an"
                            + " answer.");
        }
        answered.forEach(each -> Homework.foreseen(() -> Answer.handedIn(each, copy(each))));
        String name = name();
        Path zip = checkout.work().resolve(name + ".zip");
        Submission.write(zip, name, answered, this::copy);
        if (json) {
            System.out.println(asJson(zip, name, answered));
        } else {
            System.out.println(
                    answered.size()
                            + (answered.size() == 1 ? " exercise" : " exercises")
                            + " of "
                            + name
                            + ": "
                            + String.join(
                                    ", ", answered.stream().map(Assignment::number).toList()));
            System.out.println("Hand in this file: " + homework.shown(zip));
        }
        return 0;
    }

    private Path copy(Assignment assignment) {
        return homework.folder().workCopyOf(assignment);
    }

    private boolean touched(Assignment assignment) {
        try {
            return Files.isRegularFile(copy(assignment))
                    && Files.mismatch(copy(assignment), assignment.notebook()) != -1;
        } catch (IOException e) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    homework.shown(copy(assignment)) + " cannot be read.",
                    "Is it yours, and saved?");
        }
    }

    private String name() throws IOException {
        Path kept = checkout.work().resolve("student.txt");
        String name = student;
        if (name == null && Files.isRegularFile(kept)) {
            name = Files.readString(kept, StandardCharsets.UTF_8);
        }
        if (name == null) {
            name = asked();
        }
        name = name.strip();
        if (!name.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "\""
                            + name
                            + "\" cannot be the name of a file: letters, digits, spaces and . _ -"
                            + " only, 64 at most. Say it with --student NAME.");
        }
        Files.writeString(kept, name + "\n", StandardCharsets.UTF_8);
        return name;
    }

    private String asked() {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new ParameterException(
                    spec.commandLine(), "Whose answers are these? Say it once: --student NAME");
        }
        String typed = console.readLine("Your name or number, as your teacher knows it: ");
        return typed == null ? "" : typed;
    }

    private String asJson(Path zip, String name, List<Assignment> answered) {
        var root = new ObjectMapper().createObjectNode();
        root.put("file", homework.shown(zip)).put("student", name);
        var list = root.putArray("exercises");
        answered.stream().map(Assignment::name).forEach(list::add);
        return root.toString();
    }
}
