package course.cli;

import course.explorer.EntryPoint;
import course.explorer.Program;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which class of a source file is the program: the one that can be run. */
final class MainClass {

    private final Path file;
    private final Map<String, byte[]> classes;
    private final ClassPath others;
    private final String method;

    /**
     * @param file the source
     * @param classes those it was compiled to, with others, by binary name
     * @param others where all other classes are
     * @param method the method to run, or null
     */
    MainClass(Path file, Map<String, byte[]> classes, ClassPath others, String method) {
        this.file = file;
        this.classes = classes;
        this.others = others;
        this.method = method;
    }

    /** The program whose class was named. */
    Program named(String name) {
        if (!classes.containsKey(name)) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    "the program has no class " + name + ".",
                    "It has " + String.join(", ", declared()) + ".");
        }
        Program program = program(name);
        try {
            program.entryPoint();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
        return program;
    }

    /** The class that bears the file's name if it can be run, else the only one that can. */
    Program found() {
        List<String> declared = declared();
        var runnable = new ArrayList<String>();
        var refusals = new ArrayList<String>();
        for (String name : declared) {
            try {
                program(name).entryPoint();
                runnable.add(name);
            } catch (IllegalArgumentException e) {
                refusals.add(e.getMessage());
            }
        }
        String simple = file.getFileName().toString().replaceFirst("[.]java$", "");
        for (String name : runnable) {
            if (name.substring(name.lastIndexOf('.') + 1).equals(simple)) {
                return program(name);
            }
        }
        if (runnable.size() > 1) {
            throw new CourseException(
                    CourseException.BAD_INPUT,
                    file
                            + " has several classes that can be run: "
                            + String.join(", ", runnable)
                            + ".",
                    "Name one of them: --class " + runnable.getFirst());
        }
        if (runnable.isEmpty()) {
            throw refused(
                    refusals.isEmpty()
                            ? file + " declares no class"
                            : String.join(".\n  ", refusals));
        }
        return program(runnable.getFirst());
    }

    /**
     * The methods that carry an annotation and can be run, a program each.
     *
     * @param annotation its name, without the package
     */
    List<Program> annotated(String annotation) {
        var programs = new ArrayList<Program>();
        for (String name : declared()) {
            for (MethodModel m : ClassFile.of().parse(classes.get(name)).methods()) {
                if (carries(m, annotation)) {
                    Program program = program(name).withMethod(m.methodName().stringValue());
                    program.entryPoint();
                    programs.add(program);
                }
            }
        }
        return programs;
    }

    private static boolean carries(MethodModel method, String annotation) {
        return Stream.concat(
                        method.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                                .flatMap(a -> a.annotations().stream()),
                        method.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                                .flatMap(a -> a.annotations().stream()))
                .map(a -> a.className().stringValue())
                .anyMatch(type -> type.substring(1).matches("(.*[/$])?" + annotation + ";"));
    }

    /** Whether no class of the file can be run: it is there for others. */
    boolean isNoProgram() {
        return declared().stream().noneMatch(this::isRunnable);
    }

    private boolean isRunnable(String name) {
        try {
            program(name).entryPoint();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Program program(String name) {
        return others.program(classes, name).withMethod(method);
    }

    /** The classes that the file declares, without local and anonymous ones. */
    private List<String> declared() {
        String source = file.getFileName().toString();
        return classes.entrySet().stream()
                .filter(c -> !c.getKey().matches(".*[$]\\d.*") && isOf(source, c.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isOf(String source, byte[] classFile) {
        return ClassFile.of()
                .parse(classFile)
                .findAttribute(Attributes.sourceFile())
                .filter(a -> a.sourceFile().equalsString(source))
                .isPresent();
    }

    private static CourseException refused(String why) {
        return new CourseException(
                CourseException.BAD_INPUT,
                why + ".",
                "Give it a main() that starts its threads, or name what to run: --class NAME, --method"
                        + " NAME.");
    }

    /** The first line of a report. */
    static String sentence(EntryPoint start) {
        return "Runs " + start + ".";
    }
}
