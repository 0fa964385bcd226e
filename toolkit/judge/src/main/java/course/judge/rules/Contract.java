package course.judge.rules;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the tests call of an answer, read from their class files, against what the answer has. A
 * mismatch is said in a sentence before anything runs; without this it would be a linkage error.
 */
public final class Contract {

    private static final String SUBCLASSES = ": the tests use a subclass of it.";

    private static final String OVERRIDE = ": the tests override it.";

    private final Map<String, ClassModel> answer = new LinkedHashMap<>();
    private final Set<String> reference;

    /**
     * @param answer the answer's classes by name
     * @param reference names of the solution's classes, which the tests were compiled against
     */
    public Contract(Map<String, byte[]> answer, Set<String> reference) {
        answer.forEach((name, bytes) -> this.answer.put(name, ClassFile.of().parse(bytes)));
        this.reference = reference;
    }

    /** What the answer lacks, a sentence each; nothing if the tests can be run. */
    public List<Refusal> breaches(Map<String, byte[]> tests) {
        Set<String> sentences = new LinkedHashSet<>();
        for (byte[] bytes : tests.values()) {
            ClassModel test = ClassFile.of().parse(bytes);
            sentences.addAll(openness(test));
            for (MethodModel method : test.methods()) {
                for (CodeElement element :
                        method.code().map(CodeModel::elementList).orElse(List.of())) {
                    breach(element).ifPresent(sentences::add);
                }
            }
            test.constantPool()
                    .forEach(entry -> {
                        if (entry instanceof MemberRefEntry member) {
                            missing(member).ifPresent(sentences::add);
                        }
                    });
        }
        return sentences.stream().map(sentence -> new Refusal(0, sentence)).toList();
    }

    /** What keeps a class of the tests from being a subclass of the answer's. */
    private List<String> openness(ClassModel test) {
        String name = test.superclass().map(AnswerRules::elementName).orElse("");
        if (!reference.contains(name)) {
            return List.of();
        }
        ClassModel model = answer.get(name);
        if (model == null) {
            return List.of(noClass(name));
        }
        Optional<String> what = noPlainClass(model);
        if (what.isPresent()) {
            return List.of(mustBeClass(name, what.get()));
        }
        if (model.flags().has(AccessFlag.FINAL)) {
            return List.of(
                    isA("java.lang.Record", model)
                            ? mustBeClass(name, "a record")
                            : "The class " + name + " must not be final" + SUBCLASSES);
        }
        if (model.findAttribute(Attributes.permittedSubclasses()).isPresent()) {
            return List.of("The class " + name + " must not be sealed" + SUBCLASSES);
        }
        return test.methods().stream()
                .map(method -> finalMethod(name, method))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What it is instead of a class that can be made by {@code new}. */
    private static Optional<String> noPlainClass(ClassModel model) {
        if (model.flags().has(AccessFlag.INTERFACE)) {
            return Optional.of("an interface");
        }
        return isA("java.lang.Enum", model) ? Optional.of("an enum") : Optional.empty();
    }

    private static boolean isA(String superclass, ClassModel model) {
        return model.superclass()
                .map(AnswerRules::elementName)
                .filter(superclass::equals)
                .isPresent();
    }

    private static String mustBeClass(String name, String what) {
        return "Your " + name + " is " + what + "; the tests need a class.";
    }

    private Optional<String> finalMethod(String name, MethodModel overriding) {
        return Supertypes.of(name, answer).stream()
                .filter(answer::containsKey)
                .flatMap(each -> answer.get(each).methods().stream())
                .filter(method -> method.methodName().equals(overriding.methodName()))
                .filter(method -> method.methodType().equals(overriding.methodType()))
                .filter(method -> method.flags().has(AccessFlag.FINAL))
                .filter(method -> !method.flags().has(AccessFlag.PRIVATE))
                .findFirst()
                .map(method ->
                        name
                                + "."
                                + signature(
                                        method.methodName().stringValue(),
                                        method.methodType().stringValue())
                                + " must not be final"
                                + OVERRIDE);
    }

    private Optional<String> breach(CodeElement element) {
        return switch (element) {
            case NewObjectInstruction made ->
                    notInstantiable(AnswerRules.elementName(made.className()));
            case InvokeInstruction call
                    when reference.contains(AnswerRules.elementName(call.owner())) ->
                    wrongStatic(call.method(), call.opcode() == Opcode.INVOKESTATIC);
            case FieldInstruction field
                    when reference.contains(AnswerRules.elementName(field.owner())) ->
                    missing(field.field());
            default -> Optional.empty();
        };
    }

    private Optional<String> notInstantiable(String name) {
        ClassModel model = answer.get(name);
        if (model == null || !reference.contains(name)) {
            return Optional.empty();
        }
        if (noPlainClass(model).isPresent()) {
            return noPlainClass(model).map(what -> mustBeClass(name, what));
        }
        return model.flags().has(AccessFlag.ABSTRACT)
                ? Optional.of("The class " + name + " must not be abstract.")
                : Optional.empty();
    }

    private Optional<String> wrongStatic(MemberRefEntry called, boolean asStatic) {
        String name = AnswerRules.elementName(called.owner());
        return declared(name, called)
                .filter(method -> method.flags().has(AccessFlag.STATIC) != asStatic)
                .map(method ->
                        name
                                + "."
                                + signature(
                                        called.name().stringValue(), called.type().stringValue())
                                + (asStatic ? " must be static." : " must not be static."));
    }

    private Optional<String> missing(MemberRefEntry member) {
        String name = AnswerRules.elementName(member.owner());
        if (!reference.contains(name)) {
            return Optional.empty();
        }
        if (!answer.containsKey(name)) {
            return Optional.of(noClass(name));
        }
        String type = member.type().stringValue();
        boolean constructor = member.name().equalsString("<init>");
        if (constructor && noPlainClass(answer.get(name)).isPresent()) {
            return noPlainClass(answer.get(name)).map(what -> mustBeClass(name, what));
        }
        if (!type.startsWith("(")) {
            return hasField(name, member) ? Optional.empty() : Optional.of(noField(name, member));
        }
        Optional<MethodModel> found = declared(name, member);
        if (found.isPresent()) {
            return found.filter(method -> method.flags().has(AccessFlag.PRIVATE))
                    .map(method ->
                            (constructor
                                            ? "The constructor " + signature(name, type)
                                            : name
                                                    + "."
                                                    + signature(member.name().stringValue(), type))
                                    + " must not be private: the tests call it.");
        }
        boolean inherited =
                !constructor
                        && Supertypes.of(name, answer).stream()
                                .anyMatch(each ->
                                        Supertypes.declares(each, member.name().stringValue()));
        return inherited ? Optional.empty() : Optional.of(noMethod(name, member));
    }

    /** The method with that name and type, in the class or what it inherits from in the answer. */
    private Optional<MethodModel> declared(String className, MemberRefEntry member) {
        return Supertypes.of(className, answer).stream()
                .filter(answer::containsKey)
                .filter(each -> !member.name().equalsString("<init>") || each.equals(className))
                .flatMap(each -> answer.get(each).methods().stream())
                .filter(method -> method.methodName().equalsString(member.name().stringValue()))
                .filter(method -> method.methodType().equalsString(member.type().stringValue()))
                .findFirst();
    }

    private boolean hasField(String className, MemberRefEntry member) {
        return Supertypes.of(className, answer).stream()
                .filter(answer::containsKey)
                .flatMap(each -> answer.get(each).fields().stream())
                .anyMatch(field ->
                        field.fieldName().equalsString(member.name().stringValue())
                                && field.fieldType().equalsString(member.type().stringValue()));
    }

    private String noClass(String name) {
        String said = "Your answer has no class " + name.replace('$', '.');
        for (String each : answer.keySet()) {
            if (each.endsWith("$" + name)) {
                return "Your class "
                        + name
                        + " stands inside of "
                        + each.substring(0, each.length() - name.length() - 1).replace('$', '.')
                        + ". Take it out of there: the tests use it by its own name.";
            }
            if (each.equalsIgnoreCase(name)) {
                return said + "; it has " + each + ". Capital and small letters differ in Java.";
            }
        }
        return said + ". Keep the names that the exercise gives: its tests use them.";
    }

    private static String noField(String className, MemberRefEntry member) {
        String type = ClassDesc.ofDescriptor(member.type().stringValue()).displayName();
        return "Your class "
                + className
                + " has no field "
                + type
                + " "
                + member.name().stringValue()
                + ".";
    }

    private String noMethod(String className, MemberRefEntry member) {
        String name = member.name().stringValue();
        String type = member.type().stringValue();
        List<String> others = new ArrayList<>();
        for (MethodModel method : answer.get(className).methods()) {
            if (method.methodName().equalsString(name)) {
                others.add(described(className, name, method.methodType().stringValue()));
            }
        }
        String wanted = described(className, name, type);
        return "Your class "
                + className
                + " has no "
                + (name.equals("<init>") ? "constructor " : "method ")
                + wanted
                + (others.isEmpty()
                        ? "."
                        : "; it has " + others.stream().collect(Collectors.joining(" and ")) + ".");
    }

    private static String described(String className, String name, String type) {
        if (name.equals("<init>")) {
            return signature(className, type);
        }
        String returned = MethodTypeDesc.ofDescriptor(type).returnType().displayName();
        return returned + " " + signature(name, type);
    }

    private static String signature(String name, String type) {
        return name
                + MethodTypeDesc.ofDescriptor(type).parameterList().stream()
                        .map(ClassDesc::displayName)
                        .collect(Collectors.joining(", ", "(", ")"));
    }
}
