package course.bench.peers;

import course.bench.Running;
import course.bench.Setting;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tool that runs in a JVM of its own ({@link Worker}). Where it gives no answer in time its JVM
 * is ended, and another goes on with the next program.
 *
 * @param tool as {@link Tool#named} knows it
 * @param options of its JVM
 */
record WorkerContestant(String name, String how, String tool, List<String> options)
        implements Contestant {

    /** Far more than any program needs that is judged at all. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public Map<String, Answer> judge(List<Program> programs, Setting setting) throws Exception {
        var answers = new LinkedHashMap<String, Answer>();
        while (answers.size() < programs.size()) {
            List<String> left =
                    programs.stream()
                            .map(Program::name)
                            .filter(program -> !answers.containsKey(program))
                            .toList();
            someOf(left, answers, setting);
            setting.say(name + ": " + answers.size() + " of " + programs.size());
        }
        return answers;
    }

    /** At least one of them gets an answer. */
    private void someOf(List<String> left, Map<String, Answer> answers, Setting setting)
            throws IOException, InterruptedException {
        int before = answers.size();
        try (Running worker = new Running(command(left, setting))) {
            while (true) {
                Optional<String> line = worker.next(LIMIT);
                if (line.isEmpty()) {
                    if (answers.size() == before || !worker.ended()) {
                        giveUp(left.get(answers.size() - before), worker.ended(), answers);
                    }
                    return;
                }
                if (Answer.isLine(line.get())) {
                    answers.put(Answer.program(line.get()), Answer.parse(line.get()));
                }
            }
        }
    }

    private static void giveUp(String program, boolean ended, Map<String, Answer> answers) {
        answers.put(
                program,
                Answer.none(
                        ended
                                ? "its JVM ended without an answer"
                                : "no answer in " + LIMIT.toSeconds() + " s"));
    }

    private ProcessBuilder command(List<String> programs, Setting setting) {
        var command = new ArrayList<String>();
        command.add(setting.java().toString());
        command.addAll(options);
        command.addAll(List.of("-Xmx1g", "-ea", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Worker.class.getName(), tool, setting.quick() ? "quick" : "full"));
        command.addAll(programs);
        return new ProcessBuilder(command)
                .directory(setting.scratch().toFile())
                .redirectError(setting.scratch().resolve(tool + ".log").toFile());
    }
}
