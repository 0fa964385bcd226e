package course.grader.intake;

import course.judge.Assignment;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises an exercise in what people and learning platforms make of its name. */
final class ExerciseNames {

    /** "05", "exercise 5", "5 (2)", "hw-05-mine". */
    private static final Pattern NUMBER =
            Pattern.compile("(?:exercise|homework|task|ex|hw)?[ _-]*0*(\\d{1,4})(?:[ ._-].*)?");

    private final List<Assignment> all;

    ExerciseNames(List<Assignment> all) {
        this.all = List.copyOf(all);
    }

    /** The exercise that a file or folder of that name is for, or nothing. */
    String find(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).strip();
        for (Assignment each : all) {
            if (each.name().equalsIgnoreCase(wanted)) {
                return each.name();
            }
        }
        // A copy's name: "05-fix-the-race (1)", "05-fix-the-race-Copy1".
        for (Assignment each : all) {
            if (wanted.startsWith(each.name().toLowerCase(Locale.ROOT))) {
                return each.name();
            }
        }
        Matcher number = NUMBER.matcher(wanted);
        for (Assignment each : all) {
            if (number.matches() && each.number().matches("0*" + number.group(1))) {
                return each.name();
            }
        }
        return "";
    }

    String example() {
        return all.isEmpty() ? "NN-name" : all.getFirst().name();
    }

    List<Assignment> all() {
        return all;
    }
}
