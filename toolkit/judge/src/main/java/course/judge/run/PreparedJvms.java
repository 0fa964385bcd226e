package course.judge.run;

import course.explorer.JvmOptions;
import course.explorer.Options;
import course.explorer.RelocatedClasses;
import course.judge.compile.AnswerCompiler;
import course.judge.compile.SourceText;
import course.judge.sandbox.FileTree;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * What lets the judge's child JVMs start quickly: their class path as one jar, together with the
 * relocated classes of the JDK that the explorer would else rewrite in each, and for each of the
 * two kinds an ahead-of-time cache (JEP 483, JEP 514) of the classes that a trial run needed.
 *
 * <p>The caches must not hold a class of an answer, and cannot: they hold what the JVM's own
 * loaders load, and answers have a loader of their own. The jar's manifest opens what the explorer
 * needs, for a JVM told so by options would not use the better half of its cache.
 *
 * <p>Lies in a folder named by a hash of its contents' sources and of the JDK; may be deleted at
 * any time. Without it everything works, and takes longer.
 */
public final class PreparedJvms {

    private static final Duration TRAINING_LIMIT = Duration.ofMinutes(3);

    /** So many hidden tests and answers are run to see which classes are needed. */
    private static final int MOST_RUNS = 24;

    /** Where a class file says its version (JVMS §4.1). */
    private static final int MAJOR_VERSION = 6;

    private final Path folder;

    private PreparedJvms(Path folder) {
        this.folder = folder;
    }

    /** Those of this JDK and class path, in that cache, whether they exist or not. */
    public static PreparedJvms in(Path cache) {
        var crc = new CRC32();
        crc.update(JvmCommand.fingerprint().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return new PreparedJvms(cache.resolve("jvms-" + Long.toHexString(crc.getValue())));
    }

    public boolean exist() {
        return Files.isRegularFile(stamp()) && Files.isRegularFile(jar());
    }

    private Path jar() {
        return folder.resolve("judge.jar");
    }

    private Path stamp() {
        return folder.resolve("complete");
    }

    private Path testsCache() {
        return folder.resolve("tests.aot");
    }

    private Path compilerCache() {
        return folder.resolve("compiler.aot");
    }

    /**
     * Starts a test run, as quickly as what is there allows.
     *
     * @param seed of what is random in a test
     */
    public List<String> testRun(long seed) {
        List<String> command =
                exist() ? JvmCommand.testRun(using(testsCache()), jar()) : JvmCommand.testRun();
        command.add(1, "-D" + Options.SEED + "=" + seed);
        return command;
    }

    /** Starts a compile worker, as quickly as what is there allows. */
    public List<String> compileWorker() {
        return exist()
                ? JvmCommand.compileWorker(using(compilerCache()), jar().toString())
                : JvmCommand.compileWorker();
    }

    /** What the JVMs read besides the JDK. */
    public List<Path> places() {
        return Stream.concat(JvmCommand.places().stream(), Stream.of(folder)).toList();
    }

    private static List<String> using(Path cache) {
        return Files.isRegularFile(cache) ? List.of("-XX:AOTCache=" + cache) : List.of();
    }

    /** Tests and the classes of an answer to them, for a trial run. */
    public record Trial(HiddenTests tests, java.util.Map<String, byte[]> answer) {}

    /** Something to run on that may need a compiler. */
    public interface Trials {
        List<Trial> with(AnswerCompiler compiler) throws IOException, InterruptedException;
    }

    /**
     * Makes them unless they exist; of several processes that want them one makes them and the
     * others wait.
     *
     * @param trials makes the runs from which the caches learn
     * @throws IOException if nothing can be written there
     */
    public void make(Trials trials) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        try (var channel =
                        FileChannel.open(
                                folder.resolveSibling("jvms.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (exist()) {
                return;
            }
            forgetOthers();
            writeJar();
            trainTests(trainCompiler(trials));
            Files.writeString(stamp(), "");
        }
    }

    /** Keeps one older one: a process that started before a rebuild may still use it. */
    private void forgetOthers() throws IOException {
        List<Path> others;
        try (Stream<Path> all = Files.list(folder.getParent())) {
            others =
                    all.filter(each -> each.getFileName().toString().startsWith("jvms-"))
                            .filter(each -> !each.equals(folder))
                            .sorted(
                                    Comparator.comparing(
                                            (Path each) -> each.toFile().lastModified()))
                            .toList();
        }
        for (Path each : others.subList(0, Math.max(0, others.size() - 1))) {
            FileTree.delete(each);
        }
    }

    private void writeJar() throws IOException {
        Path part = folder.resolve("judge.jar.part");
        Set<String> written = new HashSet<>();
        try (var out = new JarOutputStream(Files.newOutputStream(part), manifest())) {
            for (String place : JvmCommand.testClassPath().split(File.pathSeparator)) {
                if (Files.isDirectory(Path.of(place))) {
                    addFolder(Path.of(place), out, written);
                } else {
                    addJar(place, out, written);
                }
            }
            for (var file : RelocatedClasses.prepare().entrySet()) {
                add(file.getKey(), file.getValue(), out, written);
            }
        }
        Files.move(part, jar(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static Manifest manifest() {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, TestRun.class.getName());
        main.put(Attributes.Name.MULTI_RELEASE, "true");
        main.putValue("Enable-Native-Access", "ALL-UNNAMED");
        main.putValue(
                "Add-Exports",
                JvmOptions.packages().stream()
                        .map(each -> "java.base/" + each)
                        .collect(Collectors.joining(" ")));
        return manifest;
    }

    private static void addFolder(Path place, JarOutputStream out, Set<String> written)
            throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = place.relativize(file).toString().replace(File.separatorChar, '/');
                add(name, Files.readAllBytes(file), out, written);
            }
        }
    }

    private static void addJar(String place, JarOutputStream out, Set<String> written)
            throws IOException {
        try (var jar = new JarFile(place)) {
            for (var entry : Collections.list(jar.entries())) {
                try (InputStream in = jar.getInputStream(entry)) {
                    add(entry.getName(), in.readAllBytes(), out, written);
                }
            }
        }
    }

    /** Only classes and what they read; a library's licence and signature stay in its own jar. */
    private static void add(String name, byte[] bytes, JarOutputStream out, Set<String> written)
            throws IOException {
        boolean about = name.startsWith("META-INF/") && !name.startsWith("META-INF/versions/");
        if (about || name.endsWith("/") || name.endsWith("module-info.class")) {
            return;
        }
        if (written.add(name)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(name.endsWith(".class") ? cacheable(bytes) : bytes);
            out.closeEntry();
        }
    }

    /**
     * A class file older than Java 6, as those of ASM are, finds no place in a cache. Nothing but
     * its version and the frames that go with it are new in the one that does.
     */
    private static byte[] cacheable(byte[] classFile) {
        var reader = new ClassReader(classFile);
        if (reader.readUnsignedShort(MAJOR_VERSION) >= Opcodes.V1_6) {
            return classFile;
        }
        var writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public void visit(
                            int version,
                            int access,
                            String name,
                            String signature,
                            String superName,
                            String[] interfaces) {
                        super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
                    }
                },
                ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }

    private List<Trial> trainCompiler(Trials trials) throws IOException, InterruptedException {
        List<String> command = JvmCommand.compileWorker(making(compilerCache()), jar().toString());
        try (var compiler = new AnswerCompiler(command, TRAINING_LIMIT)) {
            List<Trial> made = trials.with(compiler);
            compiler.compile(
                    List.of(new SourceText("Answer.java", "class Answer { int x = y }")), "");
            compiler.endGently(TRAINING_LIMIT);
            return made;
        }
    }

    private static List<String> making(Path cache) {
        return List.of("-XX:AOTCacheOutput=" + cache);
    }

    private void trainTests(List<Trial> trials) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("course-judge-");
        List<String> command = new ArrayList<>(JvmCommand.testRun(making(testsCache()), jar()));
        command.add(1, "-D" + TestRun.TRAINING + "=true");
        Process child =
                new ProcessBuilder(command)
                        .redirectOutput(Redirect.DISCARD)
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (var out = new DataOutputStream(child.getOutputStream())) {
            out.write(new byte[Frame.SECRET_BYTES]);
            int number = 0;
            for (Trial trial : trials.subList(0, Math.min(MOST_RUNS, trials.size()))) {
                greet(out, trial, Files.createDirectory(work.resolve("" + number++)));
            }
            out.close();
            child.waitFor(TRAINING_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException noCacheThen) {
            return; // The jar alone helps as well.
        } finally {
            child.destroyForcibly();
            FileTree.delete(work);
        }
    }

    private static void greet(DataOutputStream out, Trial trial, Path place) throws IOException {
        Path tests = Files.createDirectory(place.resolve("tests"));
        Path answer = Files.createDirectory(place.resolve("answer"));
        HiddenTests.writeClasses(trial.tests().classes(), tests);
        Path jar = AnswerJar.write(trial.answer(), answer);
        new Greeting(
                        trial.tests().plan().testClass(),
                        trial.answer().keySet(),
                        tests,
                        jar,
                        Map.of())
                .write(out);
    }
}
