package course.explorer;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Replaces the invocation of a {@link Schedules} test by an exploration of it. */
final class SchedulesExtension implements InvocationInterceptor {

    @Override
    public void interceptBeforeEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension)
            throws Throwable {
        unlessExplored(invocation, extension);
    }

    @Override
    public void interceptAfterEachMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension)
            throws Throwable {
        unlessExplored(invocation, extension);
    }

    /** Those methods run in every execution, not once around them all. */
    private static void unlessExplored(Invocation<Void> invocation, ExtensionContext extension)
            throws Throwable {
        if (extension.getRequiredTestMethod().isAnnotationPresent(Schedules.class)) {
            invocation.skip();
        } else {
            invocation.proceed();
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> context,
            ExtensionContext extension)
            throws Throwable {
        Method test = context.getExecutable();
        Schedules wanted = test.getAnnotation(Schedules.class);
        if (wanted == null) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        Class<?> type = extension.getRequiredTestClass();
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw new IllegalArgumentException(
                    "@Schedules needs a top-level or static test class, for it makes instances of "
                            + type.getName());
        }
        var program =
                new Program(
                        Program.resources(type.getClassLoader()),
                        type.getName(),
                        test.getName(),
                        annotated(type, BeforeEach.class, true),
                        annotated(type, AfterEach.class, false));
        check(wanted, Explorer.explore(options(wanted), program));
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

    private static List<String> annotated(
            Class<?> type, Class<? extends Annotation> by, boolean superFirst) {
        var names = new ArrayList<String>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            var own = new ArrayList<String>();
            for (Method m : c.getDeclaredMethods()) {
                if (m.isAnnotationPresent(by) && !names.contains(m.getName())) {
                    own.add(m.getName());
                }
            }
            own.sort(null);
            names.addAll(superFirst ? 0 : names.size(), own);
        }
        return names;
    }
}
