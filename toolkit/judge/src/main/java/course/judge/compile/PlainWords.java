package course.judge.compile;

import course.judge.compile.CompileResult.CompileError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Javac's errors in a beginner's words. */
public final class PlainWords {

    /** Packages whose names a learner of this course often forgets to import. */
    private static final List<String> PACKAGES =
            List.of(
                    "java.util.concurrent.locks",
                    "java.util.concurrent.atomic",
                    "java.util.concurrent",
                    "java.util",
                    "java.util.function",
                    "java.util.stream",
                    "java.lang.invoke",
                    "java.time",
                    "java.io");

    private static final Pattern SYMBOL = Pattern.compile("symbol:\\s+(\\w+) (\\S+)");

    private static final Pattern REQUIRED =
            Pattern.compile("\\n\\s+required:\\s+(.+?)\\s*\\n\\s+found:\\s+(.+?)\\s*(?:\\n|$)");

    private static final Map<String, String> ADVICE =
            Map.ofEntries(
                    Map.entry(
                            "compiler.err.premature.eof",
                            "The text ends too early: a closing brace } is missing."),
                    Map.entry(
                            "compiler.err.not.stmt",
                            "This is an expression, not a statement: is something missing around"
                                    + " it?"),
                    Map.entry(
                            "compiler.err.missing.ret.stmt",
                            "Some way through this method ends without a return."),
                    Map.entry(
                            "compiler.err.unreported.exception.need.to.catch.or.throw",
                            "Catch the exception here, or say in the method's head that it throws"
                                    + " it."),
                    Map.entry(
                            "compiler.err.cant.ref.non.effectively.final.var",
                            "A lambda may only use local variables that are never changed."),
                    Map.entry(
                            "compiler.err.non-static.cant.be.ref",
                            "This belongs to an object, so it needs one: make it static, or call it"
                                    + " on an object."),
                    Map.entry(
                            "compiler.err.cant.assign.val.to.var",
                            "A final variable gets its value once."),
                    Map.entry(
                            "compiler.err.var.might.not.have.been.initialized",
                            "Give the variable a value before it is used."),
                    Map.entry(
                            "compiler.err.class.public.should.be.in.file",
                            "Leave out the word public before class."),
                    Map.entry(
                            "compiler.err.doesnt.exist",
                            "An answer may use the JDK alone; is the name spelled right?"),
                    Map.entry(
                            "compiler.err.duplicate.class",
                            "It is declared twice: leave one of the two."),
                    Map.entry(
                            "compiler.err.restricted.type.not.allowed.here",
                            "Write the name of the type: this word is for local variables."),
                    Map.entry(
                            "compiler.err.illegal.char",
                            "Such a character comes with text that was copied from a page: type it"
                                    + " anew, a plain quotation mark, dash or space."),
                    Map.entry(
                            "compiler.err.class.method.or.field.expected",
                            "Something stands outside of any class here; is there a brace } too"
                                    + " many?"),
                    Map.entry(
                            "compiler.err.already.defined", "Two things have the same name here."));

    private PlainWords() {}

    /**
     * One error: javac's first line, then what it means or what to do, where that is known.
     *
     * @param outside places of the methods and variables that stand outside of any class, by name
     */
    public static String of(CompileError error, Map<String, String> outside) {
        String first = error.message().lines().findFirst().orElse("").strip();
        Matcher symbol = SYMBOL.matcher(error.message());
        if (isUnknownName(error) && symbol.find()) {
            String place = outside.get(symbol.group(2).replaceFirst("\\(.*", ""));
            return place == null
                    ? unknownName(symbol.group(1), symbol.group(2))
                    : "The %s %s stands outside of any class (%s). The judge takes your classes alone: move it into the class that uses it."
                            .formatted(symbol.group(1), symbol.group(2), place);
        }
        String advice = ADVICE.get(error.code());
        return sentence(first) + required(error) + (advice == null ? "" : " " + advice);
    }

    /** Whether it only says that a name is not known; of other kinds one often causes the next. */
    public static boolean isUnknownName(CompileError error) {
        return error.code().startsWith("compiler.err.cant.resolve");
    }

    /** Javac's second and third line, where the first only says that two things do not fit. */
    private static String required(CompileError error) {
        Matcher required = REQUIRED.matcher(error.message());
        return required.find()
                ? " Required: " + required.group(1) + "; found: " + required.group(2) + "."
                : "";
    }

    private static String unknownName(String what, String name) {
        String said = "The " + what + " " + name + " is not known here.";
        return importFor(name)
                .map(each -> said + " Add at the top:\nimport " + each + ";")
                .orElse(said + " Is it spelled right, and declared in this answer?");
    }

    private static Optional<String> importFor(String name) {
        return PACKAGES.stream()
                .map(each -> each + "." + name)
                .filter(PlainWords::isJdkClass)
                .findFirst();
    }

    private static boolean isJdkClass(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    private static String sentence(String text) {
        String said = text.replaceFirst(";$", "");
        boolean word = said.matches("(?s)[a-z]+[ ,].*");
        String capital = word ? Character.toUpperCase(said.charAt(0)) + said.substring(1) : said;
        return capital.isEmpty() || capital.endsWith(".") ? capital : capital + ".";
    }
}
