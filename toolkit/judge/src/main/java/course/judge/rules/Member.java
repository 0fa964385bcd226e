package course.judge.rules;

import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.stream.Collectors;

/**
 * A method, constructor or field without its class.
 *
 * @param name as a class file has it: a constructor's is {@code <init>}
 * @param type its descriptor
 */
record Member(String name, String type) {

    private static final String CONSTRUCTOR = "<init>";

    static Member of(MemberRefEntry entry) {
        return new Member(entry.name().stringValue(), entry.type().stringValue());
    }

    boolean isConstructor() {
        return name.equals(CONSTRUCTOR);
    }

    private boolean isField() {
        return !type.startsWith("(");
    }

    /** As the list calls all members of that name: {@code join}, {@code new}. */
    String word() {
        return isConstructor() ? "new" : name;
    }

    /** As the list calls this one alone: {@code join(Duration)}, {@code new()}; a field's name. */
    String withParameters() {
        return isField()
                ? name
                : MethodTypeDesc.ofDescriptor(type).parameterList().stream()
                        .map(ClassDesc::displayName)
                        .collect(Collectors.joining(",", word() + "(", ")"));
    }
}
