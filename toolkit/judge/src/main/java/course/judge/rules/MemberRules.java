package course.judge.rules;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which members of the JDK an answer may name. A member is looked for where the JVM would look for
 * it, so that neither a subclass nor an interface hides what is behind it.
 */
final class MemberRules {

    private final Map<String, ClassModel> answer;
    private final AllowList allowed;

    /**
     * @param answer the answer's classes by name
     */
    MemberRules(Map<String, ClassModel> answer, AllowList allowed) {
        this.answer = answer;
        this.allowed = allowed;
    }

    /**
     * Why a class file must not name that member.
     *
     * @param owner the class that it is named in, of the answer or of the JDK
     */
    Optional<String> refusal(String owner, Member member) {
        return implementedByAnswer(owner, member) ? Optional.empty() : ofTheJdk(owner, member);
    }

    private boolean implementedByAnswer(String owner, Member member) {
        for (String name = owner; answer.containsKey(name); name = superclass(name)) {
            if (declares(answer.get(name), member)) {
                return true;
            }
        }
        return false;
    }

    private String superclass(String name) {
        return answer.get(name).superclass().map(AnswerRules::elementName).orElse("");
    }

    private static boolean declares(ClassModel model, Member member) {
        return model.methods().stream()
                        .anyMatch(method ->
                                method.methodName().equalsString(member.name())
                                        && method.methodType().equalsString(member.type()))
                || model.fields().stream()
                        .anyMatch(field ->
                                field.fieldName().equalsString(member.name())
                                        && field.fieldType().equalsString(member.type()));
    }

    private Optional<String> ofTheJdk(String owner, Member member) {
        Set<String> all = Supertypes.of(owner, answer);
        boolean exact = isOfTheJdk(owner, member);
        for (String each : all) {
            Optional<String> why = allowed.whyNot(each, member);
            if (why.isPresent() && gives(each, owner, member, exact)) {
                String name = AnswerRules.shown(each);
                return Optional.of(
                        AnswerRules.notAllowed(
                                member.isConstructor() ? "new " + name : name + "." + member.name(),
                                why.get()));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether a class of the list has the member: declared by itself or inherited from what is not
     * on the list, for which it speaks then.
     *
     * @param exact whether any class has it with that descriptor; if not, the name decides, as for
     *     the methods of a VarHandle, which take whatever they are given
     */
    private boolean gives(String listed, String owner, Member member, boolean exact) {
        if (member.isConstructor()) {
            return listed.equals(owner);
        }
        return Supertypes.of(listed, Map.of()).stream()
                .filter(each -> each.equals(listed) || allowed.whyNot(each).isPresent())
                .anyMatch(each ->
                        exact
                                ? Supertypes.declares(each, member)
                                : Supertypes.declares(each, member.name()));
    }

    /**
     * What a class of the answer makes callable without naming it: a method of the JDK that it
     * overrides, so that others call it, or inherits as the body of an interface's method.
     */
    Optional<String> behindSupertypes(String name) {
        for (MethodModel method : answer.get(name).methods()) {
            Member member = member(method);
            boolean overrides =
                    !method.flags().has(AccessFlag.STATIC)
                            && !method.flags().has(AccessFlag.PRIVATE)
                            && !member.isConstructor()
                            && isOfTheJdk(name, member);
            Optional<String> why = overrides ? ofTheJdk(name, member) : Optional.empty();
            if (why.isPresent()) {
                return why;
            }
        }
        return interfaceMethods(name).stream()
                .filter(each -> isOfTheJdk(name, each))
                .map(each -> refusal(name, each))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isOfTheJdk(String name, Member member) {
        return Supertypes.of(name, answer).stream()
                .anyMatch(each -> Supertypes.declares(each, member));
    }

    private static Member member(MethodModel method) {
        return new Member(method.methodName().stringValue(), method.methodType().stringValue());
    }

    /** Of interfaces that the answer may name and that its class adds to what it extends. */
    private List<Member> interfaceMethods(String name) {
        Set<String> extended = Supertypes.of(jdkSuperclass(name), Map.of());
        List<Member> found = new ArrayList<>();
        for (String each : Supertypes.of(name, answer)) {
            ClassModel own = answer.get(each);
            if (own != null && own.flags().has(AccessFlag.INTERFACE)) {
                own.methods().stream().map(MemberRules::member).forEach(found::add);
            } else if (own == null && !extended.contains(each) && allowed.whyNot(each).isEmpty()) {
                Supertypes.jdkClass(each).stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .map(Supertypes::member)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private String jdkSuperclass(String name) {
        String each = name;
        while (answer.containsKey(each)) {
            each = superclass(each);
        }
        return each;
    }
}
