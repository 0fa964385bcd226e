package course.explorer.trust;

import course.explorer.Exploration;
import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Program;
import course.explorer.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A hand-written program and what the specification says of it.
 *
 * <p>Its folder is the verdict. Comment lines at the head of the file say more: {@code also: A, B}
 * further kinds, {@code or: X} another verdict that is right as well, {@code outcomes: a | b} the
 * exact set, {@code reason: words} that must be named, {@code schedules: n} the number of
 * equivalence classes, {@code budget: n} schedules to be given, {@code fine: no} that it is too
 * large for steps of single accesses, {@code remark: words} that a remark must have, {@code strict:
 * yes} that a race which only publishes immutable objects fails.
 */
record ProgramFile(Path path, String verdict, Map<String, String> head) {

    private static final Path ROOT = Path.of("src", "test", "programs");
    private static final List<String> KEYS =
            List.of(
                    "also",
                    "or",
                    "outcomes",
                    "reason",
                    "schedules",
                    "budget",
                    "fine",
                    "remark",
                    "strict");

    /** All programs, in a fixed order. */
    static List<ProgramFile> all() {
        try (Stream<Path> files = Files.walk(ROOT, 2)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .map(ProgramFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the programs' folder cannot be read", e);
        }
    }

    /** The class files of all programs, compiled together. */
    static Map<String, byte[]> compileAll() {
        var sources = new LinkedHashMap<String, String>();
        for (ProgramFile file : all()) {
            sources.put(file.name() + ".java", file.source());
        }
        return SourceCompiler.compile(sources);
    }

    private static ProgramFile read(Path path) {
        String folder = path.getParent().getFileName().toString();
        var head = new LinkedHashMap<String, String>();
        for (String line : text(path).lines().takeWhile(l -> l.startsWith("//")).toList()) {
            String comment = line.substring(2).strip();
            for (String key : KEYS) {
                if (comment.startsWith(key + ":")) {
                    head.put(key, comment.substring(key.length() + 1).strip());
                }
            }
        }
        return new ProgramFile(path, folder.toUpperCase(Locale.ROOT), head);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return path.getFileName().toString().replace(".java", "");
    }

    String id() {
        return path.getParent().getFileName() + "/" + name();
    }

    String source() {
        return text(path);
    }

    Exploration explore(Map<String, byte[]> classes, long seed) {
        return Explorer.explore(options().withSeed(seed), Program.of(classes, name()));
    }

    Options options() {
        String budget = head.get("budget");
        Options options = Explorer.options().withStrictPublication(head.containsKey("strict"));
        return budget == null ? options : options.withSchedules(Long.parseLong(budget));
    }

    /** What is wrong with an exploration of this program; empty if all is as it should be. */
    List<String> mismatches(Exploration found) {
        var wrong = new ArrayList<String>();
        String said = found.verdict() == Verdict.FAILED ? "" + found.kind() : "" + found.verdict();
        boolean asExpected = said.equals(verdict);
        if (!asExpected && !split("or", ",").contains(said)) {
            wrong.add("expected " + verdict + ", but it says " + said);
            return wrong;
        }
        if (asExpected) {
            var also = found.also().stream().map(Enum::name).collect(Collectors.toSet());
            if (!also.equals(split("also", ","))) {
                wrong.add("expected also " + split("also", ",") + ", but it says " + also);
            }
        }
        wrong.addAll(outcomeMismatches(found));
        String remark = head.getOrDefault("remark", "");
        if (found.remarks().stream().noneMatch(r -> r.contains(remark)) && !remark.isEmpty()) {
            wrong.add("expected a remark that names \"" + remark + "\": " + found.remarks());
        }
        if (found.verdict() == Verdict.BOUNDED) {
            String named = (found.reason() + " " + found.escapes()).toLowerCase(Locale.ROOT);
            String reason = head.getOrDefault("reason", "").toLowerCase(Locale.ROOT);
            if (!named.contains(reason)) {
                wrong.add("expected a reason that names \"" + reason + "\": " + named);
            }
        }
        if (found.verdict() == Verdict.PROVED) {
            if (!found.escapes().isEmpty()) {
                wrong.add("PROVED in spite of " + found.escapes());
            }
            wrong.addAll(countMismatches(found));
        }
        if (found.verdict() == Verdict.FAILED && found.trace().isEmpty()) {
            wrong.add("FAILED without a trace");
        }
        return wrong;
    }

    private List<String> outcomeMismatches(Exploration found) {
        if (!head.containsKey("outcomes")) {
            return List.of();
        }
        Set<String> expected = split("outcomes", "\\|");
        Set<String> seen =
                found.outcomes().keySet().stream()
                        .map(outcome -> outcome.strip().replace("\n", "\\n"))
                        .collect(Collectors.toCollection(TreeSet::new));
        boolean right =
                found.verdict() == Verdict.BOUNDED
                        ? expected.containsAll(seen)
                        : expected.equals(seen);
        return right ? List.of() : List.of("expected outcomes " + expected + ", seen " + seen);
    }

    /** A search may visit a class twice, but never miss one. */
    private List<String> countMismatches(Exploration found) {
        if (!head.containsKey("schedules")) {
            return List.of();
        }
        long classes = Long.parseLong(head.get("schedules"));
        return found.schedules() >= classes && found.schedules() <= 2 * classes
                ? List.of()
                : List.of("expected " + classes + " schedules, not " + found.schedules());
    }

    private Set<String> split(String key, String separator) {
        var parts = new TreeSet<String>();
        for (String part : head.getOrDefault(key, "").split(separator)) {
            String stripped = part.strip().replaceFirst("(\\\\n)+$", "");
            if (!stripped.isEmpty()) {
                parts.add(stripped);
            }
        }
        return parts;
    }
}
