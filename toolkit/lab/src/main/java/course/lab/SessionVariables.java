package course.lab;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Instruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The class that holds a session's variable, with an initialiser that sets its present value. */
final class SessionVariables {

    private final ClassModel holder;

    SessionVariables(ClassModel holder) {
        this.holder = holder;
    }

    /**
     * @throws IllegalArgumentException naming a variable whose value cannot be copied
     */
    byte[] with(Map<Field, Object> values) {
        return ClassFile.of().transformClass(holder, initialiser(values));
    }

    private ClassTransform initialiser(Map<Field, Object> values) {
        boolean hasOne =
                holder.methods().stream()
                        .anyMatch(m -> m.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME));
        if (!hasOne) {
            return ClassTransform.endHandler(type ->
                    type.withMethodBody(
                            ConstantDescs.CLASS_INIT_NAME,
                            ConstantDescs.MTD_void,
                            AccessFlag.STATIC.mask(),
                            code -> {
                                values.forEach((field, value) -> set(code, field, value));
                                code.return_();
                            }));
        }
        var first =
                new CodeTransform() {
                    @Override
                    public void atStart(CodeBuilder code) {
                        values.forEach((field, value) -> set(code, field, value));
                    }

                    @Override
                    public void accept(CodeBuilder code, CodeElement element) {
                        code.with(element);
                    }
                };
        return ClassTransform.transformingMethodBodies(
                m -> m.methodName().equalsString(ConstantDescs.CLASS_INIT_NAME), first);
    }

    private void set(CodeBuilder code, Field field, Object value) {
        ClassDesc owner = holder.thisClass().asSymbol();
        ClassDesc type = field.getType().describeConstable().orElseThrow();
        if (isLambdaOfOwn(value)) {
            code.invokestatic(
                    owner, SessionClasses.STATEMENT, MethodTypeDesc.of(ConstantDescs.CD_Object));
            code.pop();
            return;
        }
        push(code, field.getName(), value, field.getType().isPrimitive());
        if (value != null && !field.getType().isPrimitive()) {
            code.checkcast(type);
        }
        code.putstatic(owner, field.getName(), type);
    }

    /** Whether to run the variable's statement again makes just that lambda, and nothing else. */
    private boolean isLambdaOfOwn(Object value) {
        if (value == null) {
            return false;
        }
        Class<?> type = value.getClass();
        String own = holder.thisClass().asInternalName().replace('/', '.') + "$$Lambda";
        boolean captures =
                Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> !Modifier.isStatic(field.getModifiers()));
        return type.isHidden() && type.getName().startsWith(own) && !captures && onlyMakesLambda();
    }

    private boolean onlyMakesLambda() {
        List<Instruction> calls =
                holder.methods().stream()
                        .filter(m -> m.methodName().equalsString(SessionClasses.STATEMENT))
                        .flatMap(m -> m.code().orElseThrow().elementStream())
                        .filter(each ->
                                each instanceof InvokeInstruction
                                        || each instanceof InvokeDynamicInstruction)
                        .map(Instruction.class::cast)
                        .toList();
        return calls.size() == 1 && calls.getFirst() instanceof InvokeDynamicInstruction;
    }

    /** Puts a value on the stack, as a primitive or as an object. */
    private static void push(CodeBuilder code, String name, Object value, boolean primitive) {
        switch (value) {
            case null -> code.aconst_null();
            case String text -> code.loadConstant(text);
            case Boolean b -> number(code, b ? 1 : 0, Boolean.class, boolean.class, primitive);
            case Character c -> number(code, (int) c, Character.class, char.class, primitive);
            case Byte b -> number(code, (int) b, Byte.class, byte.class, primitive);
            case Short s -> number(code, (int) s, Short.class, short.class, primitive);
            case Integer i -> number(code, i, Integer.class, int.class, primitive);
            case Long l -> number(code, l, Long.class, long.class, primitive);
            case Float f -> number(code, f, Float.class, float.class, primitive);
            case Double d -> number(code, d, Double.class, double.class, primitive);
            case Enum<?> constant -> {
                ClassDesc type = describe(constant.getDeclaringClass());
                code.getstatic(type, constant.name(), type);
            }
            case Record record -> copy(code, name, record);
            default ->
                    throw new IllegalArgumentException(
                            "The variable "
                                    + name
                                    + " holds an object that was made outside the lambda ("
                                    + shown(value.getClass())
                                    + "): create it inside, each schedule needs one of its own");
        }
    }

    private static String shown(Class<?> type) {
        return type.isHidden() ? "a lambda that captures something" : type.getSimpleName();
    }

    private static void number(
            CodeBuilder code,
            java.lang.constant.ConstantDesc value,
            Class<?> box,
            Class<?> type,
            boolean primitive) {
        code.loadConstant(value);
        if (!primitive) {
            code.invokestatic(
                    describe(box), "valueOf", MethodTypeDesc.of(describe(box), describe(type)));
        }
    }

    private static void copy(CodeBuilder code, String name, Record record) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        code.new_(describe(record.getClass())).dup();
        for (RecordComponent part : parts) {
            try {
                part.getAccessor().setAccessible(true);
                Object value = part.getAccessor().invoke(record);
                push(code, name + "." + part.getName(), value, part.getType().isPrimitive());
                if (value != null && !part.getType().isPrimitive()) {
                    code.checkcast(describe(part.getType()));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("The variable " + name + " cannot be read", e);
            }
        }
        ClassDesc[] types =
                Arrays.stream(parts).map(p -> describe(p.getType())).toArray(ClassDesc[]::new);
        code.invokespecial(
                describe(record.getClass()),
                ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(ConstantDescs.CD_void, types));
    }

    private static ClassDesc describe(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
