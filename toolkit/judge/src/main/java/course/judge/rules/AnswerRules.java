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
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks an answer's class files over before any of them is loaded, and without loading them.
 *
 * <p>The constant pool decides: whatever a class can name stands in it, method references and
 * bootstrap arguments included. The instructions are read only to tell the author a line.
 */
public final class AnswerRules {

    private final Map<String, ClassModel> answer = new LinkedHashMap<>();
    private final Set<String> takenNames;
    private final AllowList allowed;

    /**
     * @param classes the answer's classes by name
     * @param testNames classes of the hidden tests, which an answer must not call its own
     * @param more what this exercise allows besides, in the form of {@code allowed.txt}
     */
    public AnswerRules(Map<String, byte[]> classes, Set<String> testNames, List<String> more) {
        classes.forEach((name, bytes) -> answer.put(name, ClassFile.of().parse(bytes)));
        this.takenNames = testNames;
        this.allowed = AllowList.sharedAnd(more);
    }

    /** What is refused, class by class; nothing if the answer may run. */
    public List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        answer.forEach((name, model) -> {
            nameRefusal(name).ifPresent(refusals::add);
            nativeRefusal(model).ifPresent(refusals::add);
            Map<String, Refusal> once = new LinkedHashMap<>();
            for (PoolEntry entry : model.constantPool()) {
                refusal(entry)
                        .ifPresent(why ->
                                once.putIfAbsent(why, new Refusal(lineOf(model, entry), why)));
            }
            refusals.addAll(once.values());
        });
        return List.copyOf(refusals);
    }

    private Optional<Refusal> nameRefusal(String name) {
        if (name.indexOf('.') >= 0) {
            return Optional.of(new Refusal(1, "Remove the package line: an answer has none."));
        }
        if (name.indexOf('$') >= 0) {
            return Optional.empty();
        }
        if (takenNames.contains(name)) {
            return Optional.of(
                    new Refusal(0, "The name " + name + " belongs to the judge: choose another."));
        }
        return TakenNames.owner(name)
                .map(owner ->
                        new Refusal(
                                0,
                                "Your class "
                                        + name
                                        + " would hide "
                                        + owner
                                        + ": choose another name."));
    }

    private static Optional<Refusal> nativeRefusal(ClassModel model) {
        return model.methods().stream()
                .filter(method -> method.flags().has(AccessFlag.NATIVE))
                .findFirst()
                .map(method ->
                        new Refusal(
                                0,
                                "The method "
                                        + method.methodName().stringValue()
                                        + " is native: an answer is Java alone."));
    }

    private Optional<String> refusal(PoolEntry entry) {
        return switch (entry) {
            case ClassEntry type -> classRefusal(elementName(type));
            case MemberRefEntry member ->
                    memberRefusal(elementName(member.owner()), member.name().stringValue());
            default -> Optional.empty();
        };
    }

    private Optional<String> classRefusal(String name) {
        if (name.isEmpty() || answer.containsKey(name)) {
            return Optional.empty();
        }
        return allowed.whyNot(name).map(why -> notAllowed(shown(name), why));
    }

    /** A member is looked for where it may be inherited from, so that a subclass hides nothing. */
    private Optional<String> memberRefusal(String owner, String member) {
        for (String each : Supertypes.of(owner, answer)) {
            if (member.equals("<init>") && !each.equals(owner)) {
                continue;
            }
            Optional<String> why = allowed.whyNot(each, member);
            if (why.isPresent() && Supertypes.declares(each, member)) {
                String name =
                        member.equals("<init>") ? "new " + shown(each) : shown(each) + "." + member;
                return Optional.of(notAllowed(name, why.get()));
            }
        }
        return Optional.empty();
    }

    private static String notAllowed(String what, String why) {
        return what + " is not allowed in an answer: " + why + ".";
    }

    private static String shown(String className) {
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
