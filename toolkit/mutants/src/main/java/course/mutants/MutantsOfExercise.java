package course.mutants;

import course.judge.Answer;
import course.judge.Assignment;
import course.mutants.operators.MutationOperator;
import course.mutants.operators.Operators;
import course.mutants.pit.ClassMutant;
import course.mutants.pit.PitOperators;
import course.mutants.source.Change;
import course.mutants.source.JavaSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All first-order mutants of an exercise's right answers and of its solution. */
final class MutantsOfExercise {

    private static final String SOLUTION = "solution";

    private MutantsOfExercise() {}

    /**
     * In a fixed order; some may turn out to be no correct Java.
     *
     * @throws IllegalStateException if an answer cannot be read or does not compile
     */
    static List<Mutant> of(Assignment assignment) {
        List<Mutant> mutants = new ArrayList<>();
        answers(assignment).forEach((name, answer) -> mutants.addAll(of(name, answer)));
        return mutants;
    }

    private static Map<String, Answer> answers(Assignment assignment) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(assignment.tests().resolve("right"))) {
            files.sorted()
                    .forEach(file ->
                            answers.put(
                                    file.getFileName().toString().replaceFirst("\\.java$", ""),
                                    Answer.read(file)));
        } catch (IOException e) {
            throw new IllegalStateException("the right answers of " + assignment.name(), e);
        }
        Answer solution = Answer.read(assignment.solution());
        if (answers.values().stream().noneMatch(solution::sameCodeAs)) {
            answers.put(SOLUTION, solution);
        }
        return answers;
    }

    /** All mutants of one answer. */
    static List<Mutant> of(String name, Answer answer) {
        Answer.Part part = answer.parts().getFirst();
        JavaSource source = JavaSource.of(part.code());
        var places = new Places();
        List<Mutant> mutants = new ArrayList<>();
        Map<String, Mutant> texts = new HashMap<>();
        for (MutationOperator operator : Operators.all()) {
            for (Change change : operator.changes(source)) {
                String code = source.with(change);
                if (!texts.containsKey(code) && !code.equals(part.code())) {
                    Mutant mutant = ofText(name, part, source, operator, change, code, places);
                    texts.put(code, mutant);
                    mutants.add(mutant);
                }
            }
        }
        Map<String, byte[]> classes = JavaSource.classes(part.code());
        for (ClassMutant each : PitOperators.mutants(classes, Operators.callsLess())) {
            mutants.add(ofClasses(name, answer, source, classes, each, places));
        }
        return mutants;
    }

    private static Mutant ofText(
            String name,
            Answer.Part part,
            JavaSource source,
            MutationOperator operator,
            Change change,
            String code,
            Places places) {
        int imports = part.code().length() - part.source().length();
        String text = part.code().endsWith(part.source()) ? code.substring(imports) : code;
        var mutated = new Answer.Part(part.place(), text, code);
        return new Mutant(
                name,
                operator.name(),
                source.line(change.at()),
                change.sentence(),
                places.unique(
                        operator.name(), source.member(change.at()) + ": " + change.sentence()),
                text,
                new Answer(List.of(mutated), List.of(), Map.of()),
                () -> JavaSource.classes(code));
    }

    private static Mutant ofClasses(
            String name,
            Answer answer,
            JavaSource source,
            Map<String, byte[]> classes,
            ClassMutant mutant,
            Places places) {
        List<String> lines = new ArrayList<>(answer.source().lines().toList());
        String line = lines.get(mutant.line() - 1);
        lines.set(mutant.line() - 1, line + " // mutant: " + mutant.sentence());
        String sentence = JavaSource.quoted(line) + ": " + mutant.sentence();
        return new Mutant(
                name,
                mutant.operator(),
                mutant.line(),
                sentence,
                places.unique(
                        mutant.operator(),
                        source.member(source.offset(mutant.line())) + ": " + sentence),
                String.join("\n", lines) + "\n",
                answer,
                () -> {
                    Map<String, byte[]> changed = new TreeMap<>(classes);
                    changed.put(mutant.className(), mutant.bytes());
                    return changed;
                });
    }

    /** Numbers what would have one name. */
    private static final class Places {
        private final Map<String, Integer> seen = new HashMap<>();

        String unique(String operator, String place) {
            int number = seen.merge(operator + " " + place, 1, Integer::sum);
            return number == 1 ? place : place + " (" + number + ")";
        }
    }
}
