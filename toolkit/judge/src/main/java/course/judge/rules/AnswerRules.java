package course.judge.rules;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks an answer's class files over before any of them is loaded, and without loading them.
 *
 * <p>The constant pool decides: whatever a class can name stands in it, method references and
 * bootstrap arguments included. The instructions are read to tell the author a line, and where it
 * matters how a thing is named: {@link Linkage}, {@link FieldsByName}.
 */
public final class AnswerRules {

    private final Map<String, ClassModel> answer = new LinkedHashMap<>();
    private final TakenNames takenNames;
    private final AllowList allowed;
    private final MemberRules members;

    /**
     * @param classes the answer's classes by name
     * @param testNames classes of the hidden tests, which an answer must not call its own
     * @param more what this exercise allows besides, in the form of {@code allowed.txt}
     */
    public AnswerRules(Map<String, byte[]> classes, Set<String> testNames, List<String> more) {
        classes.forEach((name, bytes) -> answer.put(name, ClassFile.of().parse(bytes)));
        this.takenNames = new TakenNames(testNames);
        this.allowed = AllowList.sharedAnd(more);
        this.members = new MemberRules(answer, allowed);
    }

    /** What is refused, class by class; nothing if the answer may run. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        var fields = new FieldsByName(answer.keySet());
        answer.forEach((name, model) -> {
            takenNames
                    .refusal(name)
                    .or(() -> DollarNames.refusal(name, model).map(why -> new Refusal(0, why)))
                    .ifPresent(refusals::add);
            ClassFileShape.refusal(name, model, answer)
                    .map(why -> new Refusal(0, why))
                    .ifPresent(refusals::add);
            refusals.addAll(named(model));
            fields.refusal(model).ifPresent(refusals::add);
            members.behindSupertypes(name)
                    .filter(why -> refusals.stream().noneMatch(r -> r.sentence().equals(why)))
                    .map(why -> new Refusal(0, why))
                    .ifPresent(refusals::add);
        });
        return refusals.stream().distinct().toList();
    }

    /** What this exercise's task does not allow; asked of an answer that is not refused. */
    public List<Refusal> forbidden(ForbiddenList list) {
        Map<String, Refusal> once = new LinkedHashMap<>();
        for (ClassModel model : answer.values()) {
            for (PoolEntry entry : model.constantPool()) {
                forbidden(entry, list)
                        .ifPresent(why ->
                                once.putIfAbsent(why, new Refusal(lineOf(model, entry), why)));
            }
        }
        return List.copyOf(once.values());
    }

    private Optional<String> forbidden(PoolEntry entry, ForbiddenList list) {
        return switch (entry) {
            case ClassEntry type -> {
                String name = elementName(type);
                yield name.isEmpty() || answer.containsKey(name)
                        ? Optional.empty()
                        : list.whyNotClass(name, Supertypes.of(name, answer))
                                .map(why -> notInThisExercise(shown(name), why));
            }
            case MemberRefEntry named -> {
                String owner = elementName(named.owner());
                Member member = Member.of(named);
                yield list.whyNotMember(member, Supertypes.of(owner, answer))
                        .map(why -> notInThisExercise(shown(owner) + "." + member.name(), why));
            }
            default -> Optional.empty();
        };
    }

    private static String notInThisExercise(String what, String why) {
        return what + " is not allowed in this exercise: " + why + ".";
    }

    /**
     * Which of these names of classes are taken; a text that takes one may not even compile.
     *
     * @param testNames classes of the hidden tests
     */
    public static List<Refusal> takenNames(Set<String> names, Set<String> testNames) {
        var taken = new TakenNames(testNames);
        return names.stream().map(taken::refusal).flatMap(Optional::stream).toList();
    }

    /** What a class file names and must not, each once. */
    private Collection<Refusal> named(ClassModel model) {
        Map<String, Refusal> once = new LinkedHashMap<>();
        var linkage = new Linkage(model, allowed);
        linkage.notFromSource()
                .map(what -> "A class has " + what + ": hand in Java only.")
                .ifPresent(why -> once.put(why, new Refusal(0, why)));
        for (PoolEntry entry : model.constantPool()) {
            refusal(entry, linkage)
                    .ifPresent(
                            why -> once.putIfAbsent(why, new Refusal(lineOf(model, entry), why)));
        }
        return once.values();
    }

    private Optional<String> refusal(PoolEntry entry, Linkage linkage) {
        return switch (entry) {
            case ClassEntry type -> classRefusal(elementName(type));
            case MemberRefEntry member when !linkage.alone(member) ->
                    members.refusal(elementName(member.owner()), Member.of(member));
            default -> Optional.empty();
        };
    }

    private Optional<String> classRefusal(String name) {
        if (name.isEmpty() || answer.containsKey(name)) {
            return Optional.empty();
        }
        return allowed.whyNot(name).map(why -> notAllowed(shown(name), why));
    }

    static String notAllowed(String what, String why) {
        return what + " is not allowed in an answer: " + why + ".";
    }

    static String shown(String className) {
        return className.replaceFirst("^java\\.lang\\.(?=[A-Z])", "").replace('$', '.');
    }

    /** The class, or an array's element class, or nothing for arrays of primitives. */
    static String elementName(ClassEntry entry) {
        String name = entry.asInternalName();
        if (name.startsWith("[")) {
            name = name.replaceFirst("^\\[+", "");
            name = name.startsWith("L") ? name.substring(1, name.length() - 1) : "";
        }
        return name.replace('/', '.');
    }

    private static int lineOf(ClassModel model, PoolEntry wanted) {
        for (MethodModel method : model.methods()) {
            int line = 0;
            for (CodeElement element :
                    method.code().map(CodeModel::elementList).orElse(List.of())) {
                if (element instanceof LineNumber number) {
                    line = number.line();
                } else if (names(element, wanted)) {
                    return line;
                }
            }
        }
        return 0;
    }

    private static boolean names(CodeElement element, PoolEntry wanted) {
        return switch (element) {
            case InvokeInstruction call ->
                    call.method().equals(wanted) || call.method().owner().equals(wanted);
            case FieldInstruction field ->
                    field.field().equals(wanted) || field.field().owner().equals(wanted);
            case NewObjectInstruction made -> made.className().equals(wanted);
            case TypeCheckInstruction check -> check.type().equals(wanted);
            case ExceptionCatch caught -> caught.catchType().filter(wanted::equals).isPresent();
            case ConstantInstruction.LoadConstantInstruction constant ->
                    constant.constantEntry().equals(wanted);
            case InvokeDynamicInstruction dynamic ->
                    dynamic.invokedynamic().bootstrap().arguments().stream()
                            .anyMatch(each ->
                                    each
                                                    instanceof
                                                    java.lang.classfile.constantpool
                                                                    .MethodHandleEntry
                                                            handle
                                            && handle.reference().equals(wanted));
            default -> false;
        };
    }
}
