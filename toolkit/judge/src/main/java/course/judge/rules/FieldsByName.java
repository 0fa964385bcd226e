package course.judge.rules;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.LineNumber;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Calls that find a field by its name, for atomic access to it. They can find the fields of any
 * class in the answer's package, and the hidden test is one; so the class must stand there as
 * {@code Own.class}, never as an object's class.
 */
final class FieldsByName {

    private static final Map<String, Set<String>> FINDERS =
            Map.of(
                    "java.lang.invoke.MethodHandles$Lookup",
                    Set.of("findVarHandle", "findStaticVarHandle"),
                    "java.util.concurrent.atomic.AtomicIntegerFieldUpdater",
                    Set.of("newUpdater"),
                    "java.util.concurrent.atomic.AtomicLongFieldUpdater",
                    Set.of("newUpdater"),
                    "java.util.concurrent.atomic.AtomicReferenceFieldUpdater",
                    Set.of("newUpdater"));

    private final Set<String> own;

    /**
     * @param own the answer's classes, whose fields may be found
     */
    FieldsByName(Set<String> own) {
        this.own = own;
    }

    /** The first call whose class is not a class of the answer's own, written as such. */
    Optional<Refusal> refusal(ClassModel model) {
        return model.methods().stream()
                .map(this::refusal)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> methodReference(model));
    }

    private static Optional<Refusal> methodReference(ClassModel model) {
        for (PoolEntry entry : model.constantPool()) {
            if (entry instanceof MethodHandleEntry handle && finds(handle.reference())) {
                return Optional.of(new Refusal(0, sentence(handle.reference())));
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusal(MethodModel method) {
        int line = 0;
        List<CodeElement> straight = new ArrayList<>();
        for (CodeElement element :
                method.code().map(code -> code.elementList()).orElse(List.of())) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case LabelTarget joined -> straight.clear();
                case InvokeInstruction call when finds(call.method()) && !ofOwn(call, straight) -> {
                    return Optional.of(new Refusal(line, sentence(call.method())));
                }
                case Instruction each -> straight.add(each);
                default -> {}
            }
        }
        return Optional.empty();
    }

    private static boolean finds(MemberRefEntry method) {
        return FINDERS.getOrDefault(AnswerRules.elementName(method.owner()), Set.of())
                .contains(method.name().stringValue());
    }

    /** Its arguments are pushed one by one right before it: the class first. */
    private boolean ofOwn(InvokeInstruction call, List<CodeElement> straight) {
        int count = MethodTypeDesc.ofDescriptor(call.type().stringValue()).parameterCount();
        if (straight.size() < count) {
            return false;
        }
        List<CodeElement> arguments = straight.subList(straight.size() - count, straight.size());
        return arguments.stream().allMatch(FieldsByName::isLiteral)
                && arguments.getFirst() instanceof LoadConstantInstruction constant
                && constant.constantEntry() instanceof ClassEntry type
                && own.contains(AnswerRules.elementName(type));
    }

    /** {@code int.class} is a field of {@code Integer} to javac. */
    private static boolean isLiteral(CodeElement argument) {
        return argument instanceof LoadConstantInstruction
                || argument instanceof FieldInstruction field
                        && field.opcode() == Opcode.GETSTATIC
                        && field.name().equalsString("TYPE");
    }

    private static String sentence(MemberRefEntry method) {
        return method.name().stringValue()
                + " may find fields of your own classes only: write the class as MyClass.class and"
                + " the field's name as a text, right in the call.";
    }
}
