package course.judge.rules;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.InnerClassInfo;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names with a dollar, which Java allows and keeps for tools: javac makes such names for what is
 * nested, and so does the explorer for what it adds to a class.
 */
final class DollarNames {

    private DollarNames() {}

    /** A name in the source that has one, in a sentence; those that javac made do not count. */
    static Optional<String> refusal(String name, ClassModel model) {
        return Stream.concat(className(name, model).stream(), memberNames(model))
                .filter(each -> each.indexOf('$') >= 0)
                .findFirst()
                .map(each ->
                        "The name "
                                + each
                                + " has a $, which is for names that tools make: choose another.");
    }

    /** As the source has it, or nothing for an anonymous class. */
    private static Optional<String> className(String name, ClassModel model) {
        List<InnerClassInfo> inner =
                model.findAttribute(Attributes.innerClasses())
                        .map(InnerClassesAttribute::classes)
                        .orElse(List.of());
        return inner.stream()
                .filter(each -> each.innerClass().equals(model.thisClass()))
                .findFirst()
                .map(each -> each.innerName().map(simple -> simple.stringValue()))
                .orElse(Optional.of(name));
    }

    private static Stream<String> memberNames(ClassModel model) {
        return Stream.concat(
                model.fields().stream()
                        .filter(field -> !field.flags().has(AccessFlag.SYNTHETIC))
                        .map(field -> field.fieldName().stringValue()),
                model.methods().stream()
                        .filter(method -> !method.flags().has(AccessFlag.SYNTHETIC))
                        .map(method -> method.methodName().stringValue()));
    }
}
