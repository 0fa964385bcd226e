package course.judge.run;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.compile.AnswerCompiler;
import course.judge.compile.CompileResult;
import course.judge.compile.CompileResult.Compiled;
import course.judge.compile.CompileResult.GaveUp;
import course.judge.compile.CompileResult.Rejected;
import course.judge.compile.SourceText;
import course.judge.sandbox.FileTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The compiled hidden tests of one exercise.
 *
 * <p>They are compiled once against the reference solution, never against an answer: what an answer
 * names its classes cannot change what a test means, and no error message can quote a test. The
 * classes are kept under a name that is a hash of all that went into them.
 *
 * @param plan what must report
 * @param classes the test's own classes by name
 * @param reference the solution's classes by name: what the tests were compiled against; in a
 *     students' bundle their names alone
 * @param hidden how many tests there are besides, which are not here
 */
public record HiddenTests(
        TestPlan plan, Map<String, byte[]> classes, Map<String, byte[]> reference, int hidden) {

    /**
     * @param cache a folder for compiled tests; one that cannot be written only costs time
     * @throws IllegalStateException if tests and solution do not compile: the course is broken
     */
    public static HiddenTests load(Assignment assignment, AnswerCompiler compiler, Path cache)
            throws IOException, InterruptedException {
        if (PublicTests.areAllIn(assignment.tests())) {
            return PublicTests.read(assignment.tests(), assignment.name());
        }
        List<SourceText> tests = testSources(assignment);
        Answer solution = Answer.read(assignment.solution());
        Path folder =
                cache.resolve("tests")
                        .resolve(assignment.name() + "-" + hash(tests, solution.units()));
        Map<String, byte[]> all = new TreeMap<>(readClasses(folder));
        if (all.isEmpty()) {
            all.putAll(compile(assignment, tests, solution, compiler));
            keep(all, folder);
        }
        Map<String, byte[]> classes = new TreeMap<>();
        Map<String, byte[]> reference = new TreeMap<>();
        List<String> testNames =
                tests.stream().map(source -> source.name().replace(".java", "")).toList();
        all.forEach((name, bytes) ->
                (testNames.contains(topLevel(name)) ? classes : reference).put(name, bytes));
        return new HiddenTests(
                TestPlanReader.read(classes, assignment.name()), classes, reference, 0);
    }

    /** A hash of all that the tests are made of: their sources, the solution, toolkit and JDK. */
    public static String fingerprint(Assignment assignment) throws IOException {
        return hash(testSources(assignment), Answer.read(assignment.solution()).units());
    }

    private static String topLevel(String className) {
        int dollar = className.indexOf('$');
        return dollar < 0 ? className : className.substring(0, dollar);
    }

    /** The exercise's own, and what the tests of all exercises share. */
    private static List<SourceText> testSources(Assignment assignment) throws IOException {
        List<SourceText> sources = new ArrayList<>();
        for (Path folder :
                List.of(assignment.tests(), assignment.tests().resolveSibling("shared"))) {
            for (Path file : javaFilesIn(folder)) {
                sources.add(new SourceText(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return sources;
    }

    private static List<Path> javaFilesIn(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static Map<String, byte[]> compile(
            Assignment assignment, List<SourceText> tests, Answer solution, AnswerCompiler compiler)
            throws IOException, InterruptedException {
        List<SourceText> sources = new ArrayList<>(tests);
        sources.addAll(solution.units());
        CompileResult result = compiler.compile(sources, JvmCommand.testClassPath());
        return switch (result) {
            case Compiled compiled -> compiled.classes();
            case Rejected rejected ->
                    throw new IllegalStateException(
                            "the tests of "
                                    + assignment.name()
                                    + " do not compile with its solution:\n"
                                    + rejected.errors().stream()
                                            .map(e -> e.file() + ":" + e.line() + " " + e.message())
                                            .collect(Collectors.joining("\n")));
            case GaveUp gaveUp ->
                    throw new IllegalStateException(
                            "the tests of " + assignment.name() + ": " + gaveUp.reason());
        };
    }

    private static String hash(List<SourceText> tests, List<SourceText> solution)
            throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (SourceText test : Stream.concat(tests.stream(), solution.stream()).toList()) {
                digest.update(test.name().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(test.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            digest.update(JvmCommand.fingerprint().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> readClasses(Path folder) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    classes.put(name.replaceFirst("\\.class$", ""), Files.readAllBytes(file));
                }
            }
        }
        return classes;
    }

    /** Another judge may do the same at the same time; the first to move its folder in wins. */
    private static void keep(Map<String, byte[]> classes, Path folder) {
        try {
            Files.createDirectories(folder.getParent());
            Path half = Files.createTempDirectory(folder.getParent(), "half-");
            writeClasses(classes, half);
            try {
                Files.move(half, folder);
            } catch (IOException theOtherWon) {
                FileTree.delete(half);
            }
        } catch (IOException readOnly) {
            return;
        }
    }

    static void writeClasses(Map<String, byte[]> classes, Path folder) throws IOException {
        for (var each : classes.entrySet()) {
            Files.write(folder.resolve(each.getKey() + ".class"), each.getValue());
        }
    }
}
