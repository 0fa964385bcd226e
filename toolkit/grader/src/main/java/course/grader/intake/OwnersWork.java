package course.grader.intake;

import course.grader.NotUsed;
import course.grader.NotUsed.Kind;
import course.grader.intake.ExerciseNames.Reading;
import course.grader.intake.FileSorter.Sorted;
import course.grader.intake.WhichAttempt.Attempt;
import course.grader.intake.WhichAttempt.Candidate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one owner handed in: attempts, and the files that are none, each with its reason. Keeps no
 * contents, for a class may be large.
 */
final class OwnersWork {

    private final CourseMaterial course;
    private final FileSorter sorter;
    private final List<Found> attempts = new ArrayList<>();
    private final List<Found> notBegun = new ArrayList<>();
    private final List<Left> notUsed = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final boolean empty;

    /**
     * An attempt, or an exercise as it was given.
     *
     * @param first by which it is named
     */
    record Found(String exercise, Piece first, List<HandedIn.Part> parts, String sha256) {
        static Found of(Attempt attempt) {
            return new Found(
                    attempt.exercise(),
                    attempt.first().piece(),
                    attempt.files().stream()
                            .map(each ->
                                    new HandedIn.Part(
                                            each.piece().name(), each.piece().file().at()))
                            .toList(),
                    attempt.contents().sha256());
        }
    }

    /** A file that is not judged. */
    record Left(Piece piece, Kind kind, String reason) {
        NotUsed of(String student) {
            return new NotUsed(student, piece.file().place(), kind, reason);
        }
    }

    /**
     * What a teacher should know.
     *
     * @param exercise or nothing
     */
    record Remark(String exercise, String text) {}

    OwnersWork(CourseMaterial course, FileSorter sorter, List<Piece> pieces) {
        this.course = course;
        this.sorter = sorter;
        this.empty = pieces.isEmpty();
        List<Candidate> candidates = new ArrayList<>();
        Map<Candidate, List<String>> about = new HashMap<>();
        for (Piece piece : pieces) {
            switch (sorter.sort(piece)) {
                case Sorted.Answer answer -> {
                    candidates.add(answer.candidate());
                    about.put(answer.candidate(), answer.remarks());
                }
                case Sorted.Other other ->
                        notUsed.add(new Left(piece, other.kind(), other.reason()));
                case Sorted.Told told -> {
                    // It was read, and there is nothing to judge in it.
                }
            }
        }
        addAttempts(candidates, about);
        sortProblems();
    }

    private void addAttempts(List<Candidate> candidates, Map<Candidate, List<String>> about) {
        List<Candidate> left = new ArrayList<>();
        for (Attempt attempt : WhichAttempt.of(candidates, left)) {
            if (sorter.isNotBegun(attempt)) {
                notBegun.add(Found.of(attempt));
                attempt.files()
                        .forEach(each ->
                                notUsed.add(
                                        new Left(
                                                each.piece(),
                                                Kind.NOT_BEGUN,
                                                "Not begun: the exercise as it was given.")));
                continue;
            }
            attempts.add(Found.of(attempt));
            for (Candidate each : attempt.files()) {
                about.get(each).forEach(remark -> remark(attempt.exercise(), each.piece(), remark));
            }
        }
        sayFolders();
        for (Candidate each : left) {
            notUsed.add(new Left(each.piece(), Kind.PROBLEM, sorter.noExercise()));
        }
    }

    /** One exercise in folders that may be called after people may be several people's work. */
    private void sayFolders() {
        Map<String, Set<String>> folders = new TreeMap<>();
        for (Found each : attempts) {
            String place = each.first().file().place();
            String owner = each.first().owner().place();
            String below = place.startsWith(owner) ? place.substring(owner.length()) : "";
            String[] inside = below.replaceFirst("^!?/", "").split("/");
            if (inside.length > 1 && PersonInName.mayBeName(inside[0])) {
                folders.computeIfAbsent(each.exercise(), e -> new TreeSet<>()).add(inside[0]);
            }
        }
        folders.forEach((exercise, names) -> {
            if (names.size() > 1) {
                remarks.add(
                        new Remark(
                                exercise,
                                "It lies in several folders ("
                                        + String.join(", ", names)
                                        + "). If these are students, grade the folder that holds"
                                        + " theirs by itself, or say --roster."));
            }
        });
    }

    private void remark(String exercise, Piece piece, String text) {
        remarks.add(new Remark(exercise, piece.file().place() + ": " + text));
    }

    /** Beside an answer a PDF is a report; where the answer is missing it may be meant as one. */
    private void sortProblems() {
        Set<String> answered = exercises();
        notUsed.replaceAll(each ->
                each.kind() == Kind.PROBLEM && isBeside(each, answered)
                        ? new Left(each.piece(), Kind.OTHER_FILE, each.reason())
                        : each);
        for (Left each : notUsed) {
            if (each.kind() == Kind.PROBLEM) {
                remark("", each.piece(), "Not used. " + each.reason());
            }
        }
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        notUsed.forEach(each -> kinds.add(each.kind()));
        kinds.remove(Kind.COURSE_FILE);
        boolean only = attempts.isEmpty() && kinds.equals(EnumSet.of(Kind.OTHER_FILE));
        if (only) {
            remarks.add(new Remark("", "No answer was found in what was handed in."));
        }
    }

    private boolean isBeside(Left left, Set<String> answered) {
        boolean mayHoldAnything = OtherFormat.mayHoldAnything(left.piece().name());
        boolean another =
                course.names()
                        .find(left.piece().stem())
                        .filter(Reading::sure)
                        .filter(each -> !answered.contains(each.exercise()))
                        .isPresent();
        boolean readable = WhichStudent.looksLikeAnswer(left.piece().name());
        return !answered.isEmpty() && !mayHoldAnything && !another && !readable;
    }

    /** Whether there is no file at all. */
    boolean isEmpty() {
        return empty;
    }

    List<Found> attempts() {
        return attempts;
    }

    /** Exercises that nobody touched. */
    List<Found> notBegun() {
        return notBegun;
    }

    List<Left> notUsed() {
        return notUsed;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Those with an attempt. */
    Set<String> exercises() {
        Set<String> all = new TreeSet<>();
        attempts.forEach(each -> all.add(each.exercise()));
        return all;
    }

    /** Those with a file, touched or not. */
    Set<String> filed() {
        Set<String> all = exercises();
        notBegun.forEach(each -> all.add(each.exercise()));
        return all;
    }
}
