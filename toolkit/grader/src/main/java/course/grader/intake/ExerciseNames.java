package course.grader.intake;

import course.judge.Assignment;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises an exercise in what people, systems and learning platforms make of its name. Knows the
 * words for exercise and homework in the languages in which courses are taught most.
 */
final class ExerciseNames {

    /** What is asked of a person, one thing. */
    private static final String EXERCISE =
            "exercises?|exercice|exercicio|ejercicio|esercizio|ex|exo|tasks?|problem|question"
                    + "|u?ebung|ubung|ub|ue|aufgabe|aufg|opgave|oppgave|ovelse|ovning|uppgift"
                    + "|tehtava|cwiczenie|zadanie|uloha|cviceni|alistirma|feladat|gyakorlat"
                    + "|упражнение|задание|задача|练习|習題|习题|演習|課題|과제|연습";

    /** What is handed in together; a course counts these too. */
    private static final String HOMEWORK =
            "homeworks?|hw|assignment|assgn|sheet|worksheet|blatt|hausaufgabe|ubungsblatt|devoir"
                    + "|tp|td|lab|tarea|compito|odev|huiswerk|labb?"
                    + "|домашнее|домашка|дз|работа|作业|宿題|숙제";

    /** Not a digit of a longer number, with or without zeros before. */
    private static final String NUMBER = "0*(?<number>\\d{1,4})(?!\\d)";

    private static final Pattern AFTER_EXERCISE = after(EXERCISE);
    private static final Pattern BEFORE_EXERCISE = before(EXERCISE);
    private static final Pattern AFTER_HOMEWORK = after(HOMEWORK);
    private static final Pattern BEFORE_HOMEWORK = before(HOMEWORK);
    private static final List<Pattern> NUMBERED =
            List.of(AFTER_EXERCISE, BEFORE_EXERCISE, AFTER_HOMEWORK, BEFORE_HOMEWORK);

    private static final Pattern FIRST = Pattern.compile("^" + NUMBER + "(?!\\p{L}*\\.\\d)");
    private static final Pattern ALONE =
            Pattern.compile(
                    "(?<!(?:group|gruppe|team)[ _.-]{0,2})(?<![\\p{L}\\d.])"
                            + "(?<number>\\d{2,4})(?![\\p{L}\\d])");
    private static final Pattern ANY =
            Pattern.compile(
                    "(?<!\\d)(?<!(?:version|try|attempt|final|group|gruppe|team|v)[ _.-]?)"
                            + NUMBER);

    /** A day, with or without the time; its numbers mean no exercise. */
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<!\\d)(?:19|20)\\d{2}[-_.]?[01]\\d[-_.]?[0-3]\\d"
                            + "(?:[t _-]?[0-2]\\d[-:._]?[0-5]\\d(?:[-:._]?[0-5]\\d)?z?)?(?!\\d)"
                            + "|(?<!\\d)[0-3]?\\d\\.[01]?\\d\\.(?:20)?\\d{2}(?!\\d)");

    /** What a browser, a file manager, Jupyter or Drive puts to a copy's name. */
    private static final Pattern COPY =
            Pattern.compile(
                    "^(?:copy|kopie|copie|copia|kopia|kopi)(?: \\(?\\d+\\)?)?"
                            + " (?:of|von|de|di|av|van|af) |^(?:копия|副本) ?"
                            + "|(?: - |[-_ ])(?:copy|kopie|copie|copia|kopia)"
                            + "[ -]?(?:\\(?\\d+\\)?)?$"
                            + "|-?copy\\d*$|[ _-]?\\(\\d+\\)$|-checkpoint$");

    /**
     * @param whole its number and title
     * @param title its words, or null where it is a single one that may mean anything
     */
    private record Spelling(String exercise, String number, Pattern whole, Pattern title) {
        static Spelling of(Assignment each) {
            String words = plain(each.title()).replace(" ", "[ _.-]*") + "(?!\\p{L})";
            Pattern title = Pattern.compile("(?<!\\p{L})" + words);
            return new Spelling(
                    each.name(),
                    each.number(),
                    Pattern.compile(
                            "(?<!\\d)0*"
                                    + each.number().replaceFirst("^0+(?=.)", "")
                                    + "[ _.-]+"
                                    + words),
                    each.title().contains(" ") ? title : null);
        }

        boolean in(String plain) {
            return whole.matcher(plain).find() || title != null && title.matcher(plain).find();
        }
    }

    private final List<Spelling> all;

    ExerciseNames(List<Assignment> all) {
        this.all = all.stream().map(Spelling::of).toList();
    }

    private static Pattern after(String words) {
        return Pattern.compile(
                "(?<!\\p{L})(?:" + words + ")[ _.#-]*(?:nr|no|number)?[ _.#-]*" + NUMBER);
    }

    /** {@code 5. Übung}, {@code 5th exercise}. */
    private static Pattern before(String words) {
        return Pattern.compile(
                "(?<![\\p{L}\\d])"
                        + NUMBER
                        + "(?:\\.|st|nd|rd|th|e|eme|er|o|a)[ _-]*(?:"
                        + words
                        + ")(?!\\p{L})");
    }

    /** How sure a name is. */
    enum Strength {
        /** Some number in it. */
        GUESS,
        /** The number of an exercise where one stands. */
        NUMBER,
        /** The words of its title. */
        TITLE
    }

    /**
     * @param exercise its name
     * @param other another exercise whose number the name has as well, or nothing
     */
    record Reading(String exercise, Strength strength, String other) {
        boolean sure() {
            return strength != Strength.GUESS;
        }
    }

    /** The exercise that a file or folder of that name, without its ending, is for. */
    Optional<Reading> find(String name) {
        var text = new Pair(name);
        text.cutCopies();
        String plain = text.plain.toString();
        String dateless = DATE.matcher(plain).replaceAll(" ");
        Optional<String> number = byNumber(dateless);
        Optional<Spelling> title = byTitle(plain);
        if (title.isPresent()) {
            String exercise = title.get().exercise();
            boolean whole = title.get().whole().matcher(plain).find();
            String other = whole ? "" : number.filter(each -> !each.equals(exercise)).orElse("");
            return Optional.of(new Reading(exercise, Strength.TITLE, other));
        }
        return number.map(each -> new Reading(each, Strength.NUMBER, ""))
                .or(() -> last(ANY, dateless).map(each -> new Reading(each, Strength.GUESS, "")));
    }

    /** The exercise with the longest title among those whose words are in the name. */
    private Optional<Spelling> byTitle(String plain) {
        return all.stream()
                .filter(each -> each.in(plain))
                .max(Comparator.comparingInt(each -> each.exercise().length()));
    }

    /** A teacher's "exercise 5", and with several numbers the last of those that say most. */
    private Optional<String> byNumber(String plain) {
        return last(AFTER_EXERCISE, plain)
                .or(() -> last(BEFORE_EXERCISE, plain))
                .or(() -> last(ALONE, plain))
                .or(() -> last(FIRST, plain))
                .or(() -> last(AFTER_HOMEWORK, plain))
                .or(() -> last(BEFORE_HOMEWORK, plain));
    }

    private Optional<String> last(Pattern pattern, String plain) {
        Matcher matcher = pattern.matcher(plain);
        Optional<String> found = Optional.empty();
        while (matcher.find()) {
            String number = matcher.group("number");
            // One that stands alone counts where it is written as the course writes it: 05.
            Optional<String> exercise =
                    all.stream()
                            .filter(each ->
                                    pattern == ALONE
                                            ? each.number().equals(number)
                                            : each.number().matches("0*" + number))
                            .map(Spelling::exercise)
                            .findFirst();
            found = exercise.isPresent() ? exercise : found;
        }
        return found;
    }

    /**
     * What a name says besides the exercise, in pieces; a student's name is perhaps among them.
     *
     * @return nothing if no exercise is in it
     */
    List<String> besides(String name) {
        var text = new Pair(name);
        text.cutCopies();
        boolean any = false;
        for (Spelling each : all) {
            any |= text.cut(each.whole(), "|");
            any |= each.title() != null && text.cut(each.title(), "|");
        }
        for (Pattern each : NUMBERED) {
            any |= text.cut(each, "|");
        }
        return any ? List.of(text.original.toString().split("[|]")) : List.of();
    }

    /** A name, and the same one in plain letters; what is cut out of one is cut out of both. */
    private static final class Pair {
        private final StringBuilder original;
        private final StringBuilder plain;

        Pair(String name) {
            String nfc = Normalizer.normalize(name, Normalizer.Form.NFC);
            original = new StringBuilder(nfc);
            plain = new StringBuilder(plain(nfc));
        }

        boolean cut(Pattern pattern, String replacement) {
            boolean any = false;
            Matcher matcher = pattern.matcher(plain);
            int from = 0;
            while (matcher.find(from)) {
                original.replace(matcher.start(), matcher.end(), replacement);
                plain.replace(matcher.start(), matcher.end(), replacement);
                from = matcher.start() + replacement.length();
                matcher.reset();
                any = true;
            }
            return any;
        }

        void cutCopies() {
            boolean any;
            do {
                any = cut(COPY, "");
            } while (any);
        }
    }

    /**
     * In small letters without accents, so that "Übung" is "ubung" however it is stored; of the
     * same length as the name in NFC.
     */
    static String plain(String name) {
        var plain = new StringBuilder();
        for (char each : Normalizer.normalize(name, Normalizer.Form.NFC).toCharArray()) {
            String apart = Normalizer.normalize(String.valueOf(each), Normalizer.Form.NFD);
            char base = apart.length() > 1 && marks(apart.substring(1)) ? apart.charAt(0) : each;
            plain.append(Character.isSpaceChar(base) ? ' ' : Character.toLowerCase(base));
        }
        return plain.toString();
    }

    private static boolean marks(String text) {
        return text.chars().allMatch(each -> Character.getType(each) == Character.NON_SPACING_MARK);
    }

    /** Whether a folder is called like an assignment, also one that this course has not. */
    boolean isAssignment(String name) {
        String plain = plain(name);
        return byTitle(plain).isPresent()
                || NUMBERED.stream().anyMatch(each -> each.matcher(plain).find())
                || all.stream().anyMatch(each -> each.number().equals(plain));
    }

    String example() {
        return all.isEmpty() ? "NN-name" : all.getFirst().exercise();
    }
}
