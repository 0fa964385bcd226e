package course.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The method with which a program begins, found in its class files; no class is loaded. Immutable.
 *
 * <p>It is the one that was named, else {@code main} as the Java launcher chooses it (JLS §12.1.4:
 * static or not, inherited or not, with {@code String[]} before without), else a {@code run()} of
 * the program's own. A {@code run()} that implements the JDK's, as a {@code Runnable}, a {@code
 * Thread} or a {@code TimerTask} has one, is what a thread is to do, and no program.
 *
 * @param mainClass binary name of the class that is run
 * @param method its name
 * @param takesArguments whether it is given an empty {@code String[]}; else it has no parameters
 * @param isStatic whether it needs no instance
 */
public record EntryPoint(
        String mainClass, String method, boolean takesArguments, boolean isStatic) {

    private static final String ARGUMENTS = "([Ljava/lang/String;)";

    /** As one would write the call: {@code Main.main(String[])}, {@code new Main().run()}. */
    @Override
    public String toString() {
        String simple = mainClass.substring(mainClass.lastIndexOf('.') + 1).replace('$', '.');
        return (isStatic ? simple : "new " + simple + "()")
                + "."
                + method
                + (takesArguments ? "(String[])" : "()");
    }

    /**
     * Finds it.
     *
     * @throws IllegalArgumentException if there is none, with a sentence that says why
     */
    static EntryPoint of(Program program) {
        return new Search(program).entryPoint();
    }

    private record Search(Program program, List<ClassModel> own, List<ClassModel> jdk) {

        Search(Program program) {
            this(program, new ArrayList<>(), new ArrayList<>());
            var left = new ArrayDeque<String>(List.of(program.mainClass().replace('.', '/')));
            var seen = new HashSet<String>(left);
            for (String name; (name = left.poll()) != null; ) {
                boolean isJdk = name.startsWith("java/") || name.startsWith("javax/");
                byte[] bytes = isJdk ? jdkClass(name) : program.bytes().find(name + ".class");
                if (bytes == null) {
                    continue;
                }
                ClassModel c = ClassFile.of().parse(bytes);
                (isJdk ? jdk : own).add(c);
                var supertypes = new ArrayList<>(c.interfaces());
                c.superclass().ifPresent(supertypes::addFirst);
                supertypes.stream()
                        .map(s -> s.asInternalName())
                        .filter(seen::add)
                        .forEach(left::add);
            }
        }

        EntryPoint entryPoint() {
            if (own.isEmpty()) {
                throw Program.unreadable(program.mainClass());
            }
            MethodModel found = program.method() != null ? named() : mainOrRun();
            boolean isStatic = found.flags().has(AccessFlag.STATIC);
            String name = found.methodName().stringValue();
            if (!isStatic) {
                checkInstances(name);
            }
            return new EntryPoint(
                    program.mainClass(), name, signature(found).equals(ARGUMENTS), isStatic);
        }

        private MethodModel named() {
            String name = program.method();
            return find(name, "()", true)
                    .or(() -> find(name, ARGUMENTS, true))
                    .or(() ->
                            inherits(name)
                                    ? jdk.stream()
                                            .flatMap(c -> c.methods().stream())
                                            .filter(m -> is(m, name, "()", true))
                                            .findFirst()
                                    : Optional.empty())
                    .orElseThrow(() -> none("it has no method " + name + "() without parameters"));
        }

        private MethodModel mainOrRun() {
            var main = find("main", ARGUMENTS, false).or(() -> find("main", "()", false));
            if (main.isPresent()) {
                return main.get();
            }
            var run = find("run", "()", true);
            if (run.isPresent() && !inherits("run")) {
                return run.get();
            }
            if (find("main", ARGUMENTS, true).or(() -> find("main", "()", true)).isPresent()) {
                throw none("its main is private, so that nobody can start it");
            }
            if (run.isPresent()) {
                throw none(
                        "it has no main, and its run() is what a thread is to call, not a program");
            }
            throw none("it has neither a main nor a run() without parameters");
        }

        /** Whether a class of the JDK that it extends or implements has such a method, too. */
        private boolean inherits(String name) {
            return jdk.stream()
                    .flatMap(c -> c.methods().stream())
                    .anyMatch(m -> is(m, name, "()", true));
        }

        private Optional<MethodModel> find(String name, String signature, boolean evenPrivate) {
            return own.stream()
                    .flatMap(c ->
                            c.methods().stream()
                                    .filter(m -> c == own.getFirst() || isInherited(c, m)))
                    .filter(m -> is(m, name, signature, evenPrivate))
                    .findFirst();
        }

        /** The static methods of an interface are its own. */
        private static boolean isInherited(ClassModel c, MethodModel m) {
            return !c.flags().has(AccessFlag.INTERFACE)
                    || !m.flags().has(AccessFlag.STATIC) && !m.flags().has(AccessFlag.ABSTRACT);
        }

        private static boolean is(
                MethodModel m, String name, String signature, boolean evenPrivate) {
            return m.methodName().equalsString(name)
                    && signature(m).equals(signature)
                    && !m.flags().has(AccessFlag.SYNTHETIC)
                    && (evenPrivate || !m.flags().has(AccessFlag.PRIVATE));
        }

        /** The parameters of a descriptor, in parentheses. */
        private static String signature(MethodModel m) {
            String descriptor = m.methodType().stringValue();
            return descriptor.substring(0, descriptor.indexOf(')') + 1);
        }

        private void checkInstances(String method) {
            ClassModel c = own.getFirst();
            String why = "its " + method + "() is not static, and ";
            if (c.flags().has(AccessFlag.ABSTRACT)) {
                throw none(why + "it is abstract");
            }
            boolean makeable =
                    c.methods().stream()
                            .anyMatch(m ->
                                    m.methodName().equalsString("<init>")
                                            && signature(m).equals("()"));
            if (!makeable) {
                throw none(why + "it has no constructor without parameters");
            }
        }

        private IllegalArgumentException none(String why) {
            return new IllegalArgumentException(
                    "the class " + program.mainClass() + " cannot be run: " + why);
        }

        private static byte[] jdkClass(String name) {
            try (InputStream in = ClassLoader.getSystemResourceAsStream(name + ".class")) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + name, e);
            }
        }
    }
}
