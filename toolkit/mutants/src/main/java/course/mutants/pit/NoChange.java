package course.mutants.pit;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.LoadInstruction;
import java.lang.classfile.instruction.StoreInstruction;
import java.util.List;
import java.util.stream.Stream;

/** What PIT makes of class files and nobody could make of their text. */
final class NoChange {

    private NoChange() {}

    /** Whether some value is put down and the same one is taken up: {@code return 0} for itself. */
    static boolean isIn(byte[] mutant) {
        return ClassFile.of().parse(mutant).methods().stream().anyMatch(NoChange::repeatsItself);
    }

    private static boolean repeatsItself(MethodModel method) {
        List<Instruction> code =
                elements(method)
                        .filter(Instruction.class::isInstance)
                        .map(Instruction.class::cast)
                        .toList();
        for (int i = 1; i + 1 < code.size(); i++) {
            Opcode between = code.get(i).opcode();
            if ((between == Opcode.POP || between == Opcode.POP2)
                    && same(origin(code, i - 1), code.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** What puts the value there, also by way of a local variable, as in front of a finally. */
    private static Instruction origin(List<Instruction> code, int at) {
        if (code.get(at) instanceof LoadInstruction load) {
            for (int i = at - 1; i > 0; i--) {
                if (code.get(i) instanceof StoreInstruction store && store.slot() == load.slot()) {
                    return code.get(i - 1);
                }
            }
        }
        return code.get(at);
    }

    private static boolean same(Instruction before, Instruction after) {
        if (before instanceof ConstantInstruction one && after instanceof ConstantInstruction two) {
            return one.constantValue().equals(two.constantValue());
        }
        return before instanceof InvokeInstruction one
                && after instanceof InvokeInstruction two
                && one.method().equals(two.method());
    }

    /** The line of the methods that javac adds to a record; 0 if it is none. */
    static int lineOfRecord(byte[] type) {
        ClassModel model = ClassFile.of().parse(type);
        return model.findAttribute(Attributes.record()).isEmpty()
                ? 0
                : model.methods().stream()
                        .flatMap(NoChange::elements)
                        .filter(LineNumber.class::isInstance)
                        .mapToInt(each -> ((LineNumber) each).line())
                        .min()
                        .orElse(0);
    }

    private static Stream<CodeElement> elements(MethodModel method) {
        return method.code().map(CodeModel::elementList).orElse(List.of()).stream();
    }
}
