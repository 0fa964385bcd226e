package course.grader.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A file, folder or zip that was found; a zip is read like a folder.
 *
 * @param name its own, without folders
 * @param place where it was found, relative to what was graded; a zip's entry after {@code !/}
 * @param at where its bytes are
 * @param modified by its own clock or, in a zip, the zip's
 * @param children of a folder or zip, by name; without what systems and editors leave behind
 * @param repository whether it is a folder that git keeps
 */
record FoundFile(
        String name,
        String place,
        Kind kind,
        Location at,
        Instant modified,
        List<FoundFile> children,
        boolean repository) {

    private static final Set<String> LEFT_BEHIND =
            Set.of("__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r");

    enum Kind {
        FILE,
        FOLDER,
        ZIP
    }

    FoundFile {
        children = List.copyOf(children);
    }

    boolean isFile() {
        return kind == Kind.FILE;
    }

    /** Without the ending of a file or zip. */
    String stem() {
        return kind == Kind.FOLDER ? name : stem(name);
    }

    static String stem(String name) {
        String stem = name.replaceFirst("(?i)(\\.ipynb)?\\.(txt|json)$", "");
        int dot = stem.lastIndexOf('.');
        boolean ending = dot > 0 && stem.substring(dot + 1).matches("\\p{Alnum}{1,8}");
        return ending ? stem.substring(0, dot) : stem;
    }

    /** Whether there is a child of that name, without regard to case. */
    boolean has(String child) {
        return children.stream().anyMatch(each -> each.name.equalsIgnoreCase(child));
    }

    /** What systems, editors and git keep for themselves; nobody means to hand it in. */
    static boolean leftBehind(String name) {
        return name.startsWith(".") || LEFT_BEHIND.contains(name.toLowerCase(Locale.ROOT));
    }
}
