package course.judge.rules;

import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.util.stream.Stream;

/** The code of a class file. */
final class Instructions {

    private Instructions() {}

    /** Of all methods, in order, with the labels and line numbers that stand between them. */
    static Stream<CodeElement> of(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream());
    }
}
