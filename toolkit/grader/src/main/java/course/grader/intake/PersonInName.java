package course.grader.intake;

import course.grader.roster.PersonName;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the name of a file or folder is, or holds, that of a person. */
final class PersonInName {

    /** What people call versions of their work, and folders of a program. */
    private static final Set<String> NO_NAMES =
            Set.of(
                    "final",
                    "copy",
                    "new",
                    "neu",
                    "old",
                    "alt",
                    "version",
                    "answer",
                    "answers",
                    "solution",
                    "solutions",
                    "loesung",
                    "losung",
                    "my",
                    "mine",
                    "mein",
                    "meine",
                    "abgabe",
                    "abgaben",
                    "homework",
                    "exercise",
                    "exercises",
                    "fixed",
                    "done",
                    "test",
                    "untitled",
                    "notebook",
                    "notebooks",
                    "hand",
                    "in",
                    "handin",
                    "course",
                    "kurs",
                    "of",
                    "the",
                    "src",
                    "main",
                    "java",
                    "code",
                    "work",
                    "bin",
                    "out",
                    "target",
                    "backup",
                    "attempt",
                    "attempts",
                    "try",
                    "submission",
                    "attachment",
                    "attachments",
                    "s",
                    "files",
                    "file",
                    "v",
                    "corrected",
                    "updated",
                    "correct",
                    "right",
                    "wrong",
                    "latest",
                    "last",
                    "first",
                    "second");

    /** Folders that people and platforms make for a whole class. */
    private static final Pattern OF_A_CLASS =
            Pattern.compile(
                    "(?i)drive-download-.*|(all[ _-]?)?submissions|submitted([ _-]files)?"
                            + "|student[ _-]work|downloads?|assignments?|homeworks?|hand-?ins?"
                            + "|abgaben|einreichungen|l(ö|oe)sungen|class(es)?|section.*");

    private static final Pattern DAY =
            Pattern.compile(
                    "(?<!\\d)20\\d{2}[-_.]?\\d{2}[-_.]?\\d{2}([T_ -]?[\\d:-]{4,8}Z?)?(?!\\d)");

    /** {@code s0123}, as universities call accounts; {@code v12} is a version. */
    private static final Pattern ACCOUNT = Pattern.compile("\\p{L}{1,3}\\d{4,}");

    private final ExerciseNames exercises;

    PersonInName(ExerciseNames exercises) {
        this.exercises = exercises;
    }

    /** {@code ann_05-fix-the-race}, {@code Ann Lee - exercise 5}, {@code 05-fix-the-race (Ann)}. */
    Optional<String> beside(String stem) {
        return exercises.besides(stem).stream()
                .map(each -> DAY.matcher(each).replaceAll(" "))
                .map(each -> each.replaceAll("^[\\s_.,;(\\[-]+|[\\s_.,;)\\]-]+$", ""))
                .filter(PersonInName::mayBeName)
                .max(Comparator.comparingInt(String::length))
                .map(PersonName::clean);
    }

    /** Google Classroom's {@code Ann Lee - final.ipynb}, also without an exercise. */
    Optional<String> beforeDash(String stem) {
        String[] parts = stem.split(" - ", 2);
        return parts.length == 2 && mayBeName(parts[0]) && !exercises.isAssignment(parts[0])
                ? Optional.of(PersonName.clean(parts[0]))
                : Optional.empty();
    }

    /** Letters, or a number as students have; not only words that everybody uses. */
    static boolean mayBeName(String text) {
        boolean letters = text.codePoints().anyMatch(Character::isLetter);
        List<String> words =
                Arrays.stream(
                                ExerciseNames.plain(text)
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^\\p{L}\\p{M}]+"))
                        .filter(each -> !each.isEmpty())
                        .toList();
        return letters
                ? !NO_NAMES.containsAll(words) || ACCOUNT.matcher(text.strip()).matches()
                : text.matches(".*\\d{4}.*");
    }

    /** Whether a folder of that name holds what a class handed in. */
    boolean isOfAClass(String name) {
        return OF_A_CLASS.matcher(name.strip()).matches() || exercises.isAssignment(name);
    }

    /** Whether a folder or zip may be called after the person whose it is. */
    boolean isPerson(FoundFile folder) {
        return mayBeOwned(folder) && mayBeName(folder.stem());
    }

    /** Whether a folder or zip may be one student's, though its name be no person's. */
    boolean mayBeOwned(FoundFile folder) {
        return !isOfAClass(folder.stem())
                && !CourseMaterial.isOwnFolder(folder.name())
                && exercises.find(folder.stem()).filter(ExerciseNames.Reading::sure).isEmpty();
    }
}
