package course.judge.rules;

import java.lang.classfile.Attributes;
import java.lang.classfile.BootstrapMethodEntry;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.BootstrapMethodsAttribute;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The methods that a class file has the JVM call by itself, to link a lambda, a text or a switch.
 * javac names a few, which an answer must neither call nor refer to.
 */
final class Linkage {

    private static final String LAMBDA = "java.lang.invoke.LambdaMetafactory";

    private final AllowList allowed;
    private final List<BootstrapMethodEntry> bootstraps;
    private final boolean loadsHandles;
    private final Set<String> called = new HashSet<>();

    Linkage(ClassModel model, AllowList allowed) {
        this.allowed = allowed;
        bootstraps =
                model.findAttribute(Attributes.bootstrapMethods())
                        .map(BootstrapMethodsAttribute::bootstrapMethods)
                        .orElse(List.of());
        for (BootstrapMethodEntry each : bootstraps) {
            MemberRefEntry method = each.bootstrapMethod().reference();
            if (AnswerRules.elementName(method.owner()).equals(LAMBDA)) {
                each.arguments().stream()
                        .filter(MethodHandleEntry.class::isInstance)
                        .map(handle -> key(((MethodHandleEntry) handle).reference()))
                        .forEach(called::add);
            }
        }
        Instructions.of(model)
                .filter(InvokeInstruction.class::isInstance)
                .map(call -> key(((InvokeInstruction) call).method()))
                .forEach(called::add);
        loadsHandles =
                Instructions.of(model)
                        .filter(LoadConstantInstruction.class::isInstance)
                        .map(constant -> ((LoadConstantInstruction) constant).constantEntry())
                        .anyMatch(entry ->
                                entry instanceof MethodHandleEntry
                                        || entry instanceof MethodTypeEntry);
    }

    private static String key(MemberRefEntry method) {
        return AnswerRules.elementName(method.owner()) + "." + method.name().stringValue();
    }

    /** Whether only what javac makes of the source leads there, no call and no method reference. */
    boolean alone(MemberRefEntry method) {
        return links(method) && !called.contains(key(method));
    }

    private boolean links(MemberRefEntry method) {
        return allowed.links(AnswerRules.elementName(method.owner()), Member.of(method));
    }

    /** What is linked in another way than by javac; nothing for what came from source text. */
    Optional<String> notFromSource() {
        if (loadsHandles) {
            return Optional.of("a constant that is a method handle");
        }
        return bootstraps.stream()
                .map(each -> each.bootstrapMethod().reference())
                .filter(method -> !links(method))
                .map(method -> "linkage by " + key(method))
                .findFirst();
    }
}
