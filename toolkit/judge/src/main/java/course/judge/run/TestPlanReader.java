package course.judge.run;

import course.judge.run.TestPlan.PlannedTest;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the {@link TestPlan} of the one class marked {@code @Exercise}. */
final class TestPlanReader {

    private static final Set<String> TEST_MARKS =
            Set.of("Lorg/junit/jupiter/api/Test;", "Lcourse/explorer/Schedules;");

    private static final Set<String> AROUND_MARKS =
            Set.of(
                    "Lorg/junit/jupiter/api/BeforeEach;",
                    "Lorg/junit/jupiter/api/AfterEach;",
                    "Lorg/junit/jupiter/api/BeforeAll;",
                    "Lorg/junit/jupiter/api/AfterAll;");

    private TestPlanReader() {}

    /**
     * @param classes name to class file
     * @param exercise the exercise that the class must be marked with
     * @throws IllegalStateException if not exactly one class is, or it holds no test
     */
    static TestPlan read(Map<String, byte[]> classes, String exercise) {
        List<TestPlan> plans = new ArrayList<>();
        classes.forEach((name, bytes) -> {
            ClassModel model = ClassFile.of().parse(bytes);
            text(model, "Lcourse/judge/Exercise;")
                    .filter(exercise::equals)
                    .ifPresent(mark -> plans.add(new TestPlan(name, testsOf(model))));
        });
        if (plans.size() != 1 || plans.getFirst().tests().isEmpty()) {
            throw new IllegalStateException(
                    "tests/exercises/"
                            + exercise
                            + " must hold one class marked @Exercise(\""
                            + exercise
                            + "\") with at least one @Test or @Schedules method; it holds "
                            + plans.size());
        }
        return plans.getFirst();
    }

    private static List<PlannedTest> testsOf(ClassModel model) {
        return model.methods().stream()
                .filter(method -> TEST_MARKS.stream().anyMatch(m -> mark(method, m).isPresent()))
                .map(TestPlanReader::planned)
                .toList();
    }

    /** The methods marked as tests that students may have. */
    static Set<String> publicTests(byte[] testClass) {
        Set<String> names = new java.util.TreeSet<>();
        for (MethodModel method : ClassFile.of().parse(testClass).methods()) {
            if (mark(method, "Lcourse/judge/Public;").isPresent()) {
                names.add(method.methodName().stringValue());
            }
        }
        return names;
    }

    /** Tests, and what is marked to run before or after them. */
    static boolean isCalledByJUnit(MethodModel method) {
        return Stream.concat(TEST_MARKS.stream(), AROUND_MARKS.stream())
                .anyMatch(each -> mark(method, each).isPresent());
    }

    private static PlannedTest planned(MethodModel method) {
        String id = method.methodName().stringValue();
        return new PlannedTest(
                id,
                text(method, "Lorg/junit/jupiter/api/DisplayName;").orElse(id),
                value(method, "Lcourse/judge/Points;")
                        .map(value -> ((AnnotationValue.OfInt) value).intValue())
                        .orElse(0),
                text(method, "Lcourse/judge/Explain;").orElse(""));
    }

    private static Optional<String> text(AttributedElement element, String descriptor) {
        return value(element, descriptor)
                .map(value -> ((AnnotationValue.OfString) value).stringValue());
    }

    private static Optional<AnnotationValue> value(AttributedElement element, String descriptor) {
        return mark(element, descriptor)
                .flatMap(mark ->
                        mark.elements().stream()
                                .filter(each -> each.name().equalsString("value"))
                                .findFirst())
                .map(each -> each.value());
    }

    private static Optional<Annotation> mark(AttributedElement element, String descriptor) {
        return element.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(all -> all.annotations().stream())
                .filter(each -> each.className().equalsString(descriptor))
                .findFirst();
    }
}
