package course.explorer;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/**
 * Replaces the invocation of a {@link Schedules} test by an exploration of it. What it cannot
 * explore it fails, for a test that ran once would pass for one that was proved.
 */
final class SchedulesExtension implements InvocationInterceptor {

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) {
        invocation.skip();
    }

    /** Those methods run in every execution, not once around them all. */
    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) {
        invocation.skip();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) {
        invocation.skip();
        Method test = context.getExecutable();
        Schedules wanted =
                AnnotationSupport.findAnnotation(test, Schedules.class)
                        .orElseThrow(() ->
                                Explorable.refused(test + " is not annotated with @Schedules"));
        Class<?> type = extension.getRequiredTestClass();
        List<Method> before =
                both(
                        annotated(type, BeforeAll.class, HierarchyTraversalMode.TOP_DOWN),
                        annotated(type, BeforeEach.class, HierarchyTraversalMode.TOP_DOWN));
        List<Method> after =
                both(
                        annotated(type, AfterEach.class, HierarchyTraversalMode.BOTTOM_UP),
                        annotated(type, AfterAll.class, HierarchyTraversalMode.BOTTOM_UP));
        Explorable.check(type, test, both(before, after));
        var program =
                new Program(
                        Program.resources(type.getClassLoader()),
                        type.getName(),
                        test.getName(),
                        names(before),
                        names(after));
        check(wanted, Explorer.explore(options(wanted), program));
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) {
        invocation.skip();
        throw Explorable.refused("it is repeated or has parameters: write a test for each case");
    }

    @Override
    public <T> T interceptTestFactoryMethod(
            Invocation<T> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension) {
        invocation.skip();
        throw Explorable.refused("it makes tests: write them as methods");
    }

    private static Options options(Schedules wanted) {
        Options usual = Explorer.options();
        return usual.withSeed(wanted.seed() == 0 ? usual.seed() : wanted.seed())
                .withSchedules(wanted.schedules())
                .withPreemptions(wanted.preemptions())
                .withStrictPublication(wanted.strictPublication());
    }

    private static void check(Schedules wanted, Exploration found) {
        boolean passes =
                found.verdict() == wanted.pass()
                        || wanted.pass() == Verdict.PROVED
                                && wanted.preemptions() >= 0
                                && found.completeWithinBounds();
        if (passes && wanted.kind().length > 0) {
            passes = Arrays.asList(wanted.kind()).contains(found.kind());
        }
        if (!passes) {
            throw new ScheduleError(found);
        }
    }

    private static List<Method> annotated(
            Class<?> type, Class<? extends Annotation> by, HierarchyTraversalMode order) {
        return AnnotationSupport.findAnnotatedMethods(type, by, order);
    }

    private static List<Method> both(List<Method> first, List<Method> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Of a method that another overrides, the name once. */
    private static List<String> names(List<Method> methods) {
        return methods.stream().map(Method::getName).distinct().toList();
    }
}
