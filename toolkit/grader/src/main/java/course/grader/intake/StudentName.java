package course.grader.intake;

import course.judge.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whose a submission is, read from the names that people and learning platforms give. */
final class StudentName {

    private StudentName() {}

    /**
     * @param student nothing if the name does not say
     * @param exercise nothing if none was recognised
     */
    record Named(String student, String exercise) {}

    /** {@code ann_05-fix-the-race} or {@code 05-fix-the-race}. */
    static Named inFileName(String stem, ExerciseNames exercises) {
        for (Assignment each : exercises.all()) {
            int at = stem.indexOf(each.name());
            if (at > 0) {
                return new Named(
                        ofFolder(stem.substring(0, at).replaceFirst("[ _.-]+$", "")), each.name());
            }
        }
        return new Named("", exercises.find(stem));
    }

    /** Moodle calls a student's folder {@code Name_1234_assignsubmission_file_}. */
    static String ofFolder(String name) {
        return clean(name.replaceFirst("_\\d+_assignsubmission_\\w*$", ""));
    }

    /** Without what could disturb a page, a table or a terminal. */
    static String clean(String name) {
        String clean = name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip();
        clean = clean.length() > 100 ? clean.substring(0, 100) : clean;
        return clean.isEmpty() ? "unknown" : clean;
    }

    /**
     * Where a name comes from several files at the top (two zips that both say "Ann Lee"), or from
     * a folder and a zip, each keeps the name with its file behind it.
     */
    static List<HandedIn> keptApart(List<HandedIn> all) {
        Map<String, TreeSet<String>> origins = new TreeMap<>();
        for (HandedIn each : all) {
            origins.computeIfAbsent(each.student(), n -> new TreeSet<>()).add(origin(each));
        }
        List<HandedIn> apart = new ArrayList<>();
        for (HandedIn each : all) {
            boolean alone = origins.get(each.student()).size() == 1;
            apart.add(
                    alone
                            ? each
                            : new HandedIn(
                                    each.student() + " (" + origin(each) + ")",
                                    each.exercise(),
                                    each.place(),
                                    each.file(),
                                    each.entry(),
                                    each.submitted(),
                                    each.timeSource()));
        }
        return apart;
    }

    /** A folder or zip at the top; loose notebooks of one name belong together. */
    private static String origin(HandedIn each) {
        int end = each.place().indexOf('/');
        String top = end < 0 ? "" : each.place().substring(0, end);
        return top.endsWith("!") ? top.substring(0, top.length() - 1) : top;
    }
}
