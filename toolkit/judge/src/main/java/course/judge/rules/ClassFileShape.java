package course.judge.rules;

import java.lang.classfile.Attribute;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.reflect.AccessFlag;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a class file of an answer may be made of: what javac makes of a source text without a
 * package, a module or native methods. It came from javac; this does not rely on it.
 */
final class ClassFileShape {

    private static final Set<String> ATTRIBUTES =
            Set.of(
                    Attributes.NAME_ANNOTATION_DEFAULT,
                    Attributes.NAME_BOOTSTRAP_METHODS,
                    Attributes.NAME_CODE,
                    Attributes.NAME_CONSTANT_VALUE,
                    Attributes.NAME_DEPRECATED,
                    Attributes.NAME_ENCLOSING_METHOD,
                    Attributes.NAME_EXCEPTIONS,
                    Attributes.NAME_INNER_CLASSES,
                    Attributes.NAME_LINE_NUMBER_TABLE,
                    Attributes.NAME_LOCAL_VARIABLE_TABLE,
                    Attributes.NAME_LOCAL_VARIABLE_TYPE_TABLE,
                    Attributes.NAME_METHOD_PARAMETERS,
                    Attributes.NAME_NEST_HOST,
                    Attributes.NAME_NEST_MEMBERS,
                    Attributes.NAME_PERMITTED_SUBCLASSES,
                    Attributes.NAME_RECORD,
                    Attributes.NAME_RUNTIME_INVISIBLE_ANNOTATIONS,
                    Attributes.NAME_RUNTIME_INVISIBLE_PARAMETER_ANNOTATIONS,
                    Attributes.NAME_RUNTIME_INVISIBLE_TYPE_ANNOTATIONS,
                    Attributes.NAME_RUNTIME_VISIBLE_ANNOTATIONS,
                    Attributes.NAME_RUNTIME_VISIBLE_PARAMETER_ANNOTATIONS,
                    Attributes.NAME_RUNTIME_VISIBLE_TYPE_ANNOTATIONS,
                    Attributes.NAME_SIGNATURE,
                    Attributes.NAME_SOURCE_FILE,
                    Attributes.NAME_STACK_MAP_TABLE,
                    Attributes.NAME_SYNTHETIC);

    private ClassFileShape() {}

    /** A sentence for the author, or nothing. */
    static Optional<String> refusal(String name, ClassModel model, Map<String, ClassModel> answer) {
        return nativeMethod(model)
                .or(() ->
                        odd(name, model, answer)
                                .map(what ->
                                        "The class "
                                                + name
                                                + " has "
                                                + what
                                                + ": hand in Java only."));
    }

    private static Optional<String> nativeMethod(ClassModel model) {
        return model.methods().stream()
                .filter(method -> method.flags().has(AccessFlag.NATIVE))
                .findFirst()
                .map(method ->
                        "The method "
                                + method.methodName().stringValue()
                                + " is native: an answer is Java alone.");
    }

    private static Optional<String> odd(
            String name, ClassModel model, Map<String, ClassModel> answer) {
        if (!AnswerRules.elementName(model.thisClass()).equals(name)) {
            return Optional.of("another name inside");
        }
        boolean strangeNest =
                model.findAttribute(Attributes.nestHost())
                        .map(nest -> AnswerRules.elementName(nest.nestHost()))
                        .filter(host -> !answer.containsKey(host))
                        .isPresent();
        return strangeNest
                ? Optional.of("a nest that is not the answer's")
                : parts(model)
                        .flatMap(part -> part.attributes().stream())
                        .map(Attribute::attributeName)
                        .map(attribute -> attribute.stringValue())
                        .filter(attribute -> !ATTRIBUTES.contains(attribute))
                        .findFirst()
                        .map(attribute -> "the attribute " + attribute);
    }

    private static Stream<AttributedElement> parts(ClassModel model) {
        return Stream.of(
                        Stream.of((AttributedElement) model),
                        model.fields().stream(),
                        model.methods().stream(),
                        model.methods().stream().flatMap(method -> method.code().stream()))
                .flatMap(each ->
                        each.filter(AttributedElement.class::isInstance)
                                .map(AttributedElement.class::cast));
    }
}
