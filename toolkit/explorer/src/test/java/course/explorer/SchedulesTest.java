package course.explorer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** These tests are such tests themselves: run once, as plain ones, they would fail. */
@DisplayName("@Schedules")
class SchedulesTest {

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @Schedules(pass = Verdict.FAILED, kind = Kind.ASSERTION)
    @interface Breaks {}

    private static int limit;

    @BeforeAll
    static void first() {
        limit = 2;
    }

    @Breaks
    @DisplayName("is found on an annotation of one's own")
    void composed() {
        throw new AssertionError("as it should");
    }

    @Schedules
    @DisplayName("runs @BeforeAll in each schedule, for static fields are fresh there")
    void beforeAll() {
        if (limit++ != 2) {
            throw new AssertionError("limit is " + (limit - 1));
        }
    }

    static class NoDirectory {
        @TempDir Path folder;

        void test() {}
    }

    static class Extended {
        @RegisterExtension final BeforeEachCallback extension = context -> {};

        void test() {}
    }

    @ExtendWith(Preparing.class)
    static class Prepared {
        void test() {}
    }

    static final class Preparing implements BeforeEachCallback {
        @Override
        public void beforeEach(ExtensionContext context) {}
    }

    static class Told {
        void test(TestInfo info) {}
    }

    class Inner {
        void test() {}
    }

    @Test
    @DisplayName("refuses in a sentence what JUnit would make once")
    void refused() {
        refuses(NoDirectory.class, "@TempDir");
        refuses(Extended.class, "@RegisterExtension");
        refuses(Prepared.class, "the extension Preparing");
        refuses(Told.class, "test() has parameters");
        refuses(Inner.class, "is an inner class");
    }

    private static void refuses(Class<?> type, String why) {
        Method test =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(m -> m.getName().equals("test"))
                        .findFirst()
                        .orElseThrow();
        assertThatThrownBy(() -> Explorable.check(type, test, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("@Schedules cannot run this")
                .hasMessageContaining(why);
    }
}
