package course.explorer;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstanceFactory;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Whether a JUnit test can be made and run anew in each schedule. What JUnit or an extension would
 * put into the one instance that JUnit knows is not there, so such a test is refused, with a
 * sentence, and never run in part.
 */
final class Explorable {

    /** Extensions of these kinds prepare the instance, the class or the call. */
    private static final List<Class<? extends Extension>> PREPARING =
            List.of(
                    BeforeAllCallback.class,
                    AfterAllCallback.class,
                    BeforeEachCallback.class,
                    AfterEachCallback.class,
                    TestInstanceFactory.class,
                    TestInstancePostProcessor.class,
                    TestInstancePreConstructCallback.class,
                    InvocationInterceptor.class);

    private Explorable() {}

    /**
     * Checks the class and the method of a test.
     *
     * @throws IllegalArgumentException if it cannot be explored as it stands
     */
    static void check(Class<?> type, Method test, List<Method> lifecycle) {
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw refused(
                    type.getName()
                            + " is an inner class, and each schedule makes an instance of it: make"
                            + " it static or a class of its own");
        }
        if (AnnotationSupport.isAnnotated(type, ClassTemplate.class)) {
            throw refused(
                    type.getName() + " is a template, which JUnit makes instances of by itself");
        }
        Stream.concat(Stream.of(test), lifecycle.stream())
                .filter(m -> m.getParameterCount() > 0)
                .findFirst()
                .ifPresent(m -> {
                    throw refused(
                            m.getName()
                                    + "() has parameters, which would be made outside the"
                                    + " schedules: make such objects inside");
                });
        if (!AnnotationSupport.findAnnotatedFields(type, TempDir.class).isEmpty()) {
            throw refused("a @TempDir is put into one instance, and files are not under control");
        }
        if (!AnnotationSupport.findAnnotatedFields(type, RegisterExtension.class).isEmpty()) {
            throw refused("an extension in a field (@RegisterExtension) acts on one instance");
        }
        Stream.of(type, test)
                .flatMap(Explorable::extensions)
                .filter(e -> PREPARING.stream().anyMatch(p -> p.isAssignableFrom(e)))
                .findFirst()
                .ifPresent(e -> {
                    throw refused(
                            "the extension "
                                    + e.getSimpleName()
                                    + " prepares what JUnit runs once, not each schedule");
                });
    }

    private static Stream<Class<? extends Extension>> extensions(AnnotatedElement element) {
        return AnnotationSupport.findRepeatableAnnotations(element, ExtendWith.class).stream()
                .flatMap(e -> Stream.of(e.value()))
                .filter(e -> e != SchedulesExtension.class);
    }

    static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException(
                "@Schedules cannot run this under every schedule: " + why);
    }
}
