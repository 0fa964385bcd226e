package course.grader.intake;

import course.grader.intake.Contents.Named;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which files make one attempt together: each notebook is one; Java files of one folder are one
 * program, as far as they do not define the same class.
 */
final class WhichAttempt {

    private WhichAttempt() {}

    /**
     * A file that is for an exercise.
     *
     * @param exercise nothing where it is a Java file that does not say
     * @param folder in which Java files belong together
     * @param java whether it is Java and not a notebook
     */
    record Candidate(
            Piece piece,
            FileContents contents,
            String exercise,
            String folder,
            boolean java,
            Set<String> types) {

        String place() {
            return piece.file().place();
        }

        Named named() {
            return new Named(piece.name(), contents);
        }
    }

    /**
     * Files that are judged as one answer, in the order of their places.
     *
     * @param files at least one
     */
    record Attempt(String exercise, List<Candidate> files) {
        Contents contents() {
            return new Contents(files.stream().map(Candidate::named).toList());
        }

        /** The one that is named in tables. */
        Candidate first() {
            return files.getFirst();
        }
    }

    /**
     * @param all of one owner
     * @param left told of Java files that belong to no exercise
     */
    static List<Attempt> of(List<Candidate> all, Collection<Candidate> left) {
        List<Attempt> attempts = new ArrayList<>();
        Map<String, List<Candidate>> programs = new LinkedHashMap<>();
        for (Candidate each :
                all.stream().sorted(Comparator.comparing(Candidate::place)).toList()) {
            if (each.java()) {
                programs.computeIfAbsent(each.folder(), f -> new ArrayList<>()).add(each);
            } else {
                attempts.add(new Attempt(each.exercise(), List.of(each)));
            }
        }
        programs.values().forEach(files -> addPrograms(files, attempts, left));
        return attempts;
    }

    /** Files of one folder; those that do not say what they are for belong to those that do. */
    private static void addPrograms(
            List<Candidate> files, List<Attempt> attempts, Collection<Candidate> left) {
        Map<String, List<Candidate>> byExercise = new LinkedHashMap<>();
        List<Candidate> others = new ArrayList<>();
        for (Candidate each : files) {
            if (each.exercise().isEmpty()) {
                others.add(each);
            } else {
                byExercise.computeIfAbsent(each.exercise(), e -> new ArrayList<>()).add(each);
            }
        }
        if (byExercise.size() != 1) {
            left.addAll(others);
            others = List.of();
        }
        for (var each : byExercise.entrySet()) {
            addProgram(each.getKey(), each.getValue(), others, attempts);
        }
    }

    /** One attempt where all classes are different, else one for each file that has its double. */
    private static void addProgram(
            String exercise,
            List<Candidate> files,
            List<Candidate> others,
            List<Attempt> attempts) {
        List<Candidate> all = new ArrayList<>(files);
        all.addAll(others);
        List<Candidate> doubles =
                all.stream()
                        .filter(one -> all.stream().anyMatch(other -> clash(one, other)))
                        .toList();
        List<Candidate> helpers = all.stream().filter(each -> !doubles.contains(each)).toList();
        if (doubles.isEmpty()) {
            attempts.add(attempt(exercise, all));
            return;
        }
        for (Candidate each : doubles) {
            List<Candidate> together = new ArrayList<>(helpers);
            together.add(each);
            attempts.add(attempt(exercise, together));
        }
    }

    private static Attempt attempt(String exercise, List<Candidate> files) {
        return new Attempt(
                exercise, files.stream().sorted(Comparator.comparing(Candidate::place)).toList());
    }

    private static boolean clash(Candidate one, Candidate other) {
        Set<String> both = new TreeSet<>(one.types());
        both.retainAll(other.types());
        return one != other && !both.isEmpty();
    }
}
