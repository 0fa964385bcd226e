package course.explorer.rewrite;

import static org.objectweb.asm.Opcodes.*;

import java.util.Arrays;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/** Lambdas, method references and the other uses of {@code invokedynamic}. */
final class ReferenceRewriter extends MethodVisitor {

    private final MethodContext context;
    private final CallCheck calls;

    ReferenceRewriter(MethodVisitor out, MethodContext context, CallCheck calls) {
        super(ASM9, out);
        this.context = context;
        this.calls = calls;
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String desc, Handle bootstrap, Object... arguments) {
        String owner = bootstrap.getOwner();
        switch (owner) {
            case "java/lang/invoke/LambdaMetafactory" -> {
                for (int i = 0; i < arguments.length; i++) {
                    if (arguments[i] instanceof Handle h) {
                        arguments[i] = target(h);
                    }
                }
            }
            case "java/lang/invoke/StringConcatFactory" -> {
                if (context.program() && ConcatBridge.needed(desc)) {
                    String self = context.self().name;
                    String bridge = context.concats().add(name, desc, bootstrap, arguments);
                    boolean itf = context.self().isInterface();
                    super.visitMethodInsn(INVOKESTATIC, self, bridge, desc, itf);
                    return;
                }
            }
            case "java/lang/runtime/ObjectMethods" -> {}
            case "java/lang/runtime/SwitchBootstraps" -> {
                boolean onClasses =
                        bootstrap.getName().equals("typeSwitch")
                                && Arrays.stream(arguments)
                                        .allMatch(a ->
                                                a instanceof Type
                                                        || a instanceof String
                                                        || a instanceof Integer);
                if (!onClasses) {
                    calls.escape("refuse", owner, bootstrap.getName());
                }
            }
            default -> calls.escape("note", owner, bootstrap.getName());
        }
        super.visitInvokeDynamicInsn(name, desc, bootstrap, arguments);
    }

    /** A method reference is a call that happens later. */
    private Handle target(Handle h) {
        String owner = h.getOwner();
        Handle instead = Replacements.of(h, context.program());
        if (instead != null) {
            return instead;
        }
        boolean newObject = h.getTag() == H_NEWINVOKESPECIAL && owner.equals("java/lang/Object");
        if (context.program() && !newObject) {
            calls.check(owner, h.getName(), h.getDesc());
            if (ChanceCalls.leavesOpen(owner, h.getName())) {
                calls.escape("note", owner, h.getName());
            }
        }
        Handle elsewhere = context.calls().add(context, h);
        if (elsewhere != null) {
            return elsewhere;
        }
        if (context.catalog().needsInitialization(owner)
                && !owner.equals(context.self().name)
                && (h.getTag() == H_INVOKESTATIC || h.getTag() == H_NEWINVOKESPECIAL)) {
            // Not before it is invoked is the class initialised (JVMS §5.5), and by who invokes it.
            return context.references().add(context, h);
        }
        return h;
    }
}
