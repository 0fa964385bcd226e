package course.explorer;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A JUnit test that is run under every schedule, each time on a new instance of its class whose
 * static fields are fresh, with its {@code @BeforeAll}, {@code @BeforeEach}, {@code @AfterEach} and
 * {@code @AfterAll} methods. It passes if the verdict is the one asked for; a BOUNDED verdict is
 * reported as undecided, never as passed. It may stand on an annotation of one's own.
 *
 * <p>What JUnit makes once cannot be there in each schedule, and is refused: parameters, fields
 * with {@code @TempDir}, inner classes ({@code @Nested}), templates ({@code @RepeatedTest}), other
 * extensions that prepare an instance. {@code @Disabled}, conditions and {@code @Timeout} work.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Test
@ExtendWith(SchedulesExtension.class)
public @interface Schedules {

    /** The verdict that passes. */
    Verdict pass() default Verdict.PROVED;

    /** The kind that passes, where {@link #pass} is FAILED; none named means any. */
    Kind[] kind() default {};

    /**
     * If 0 or more, schedules with more pre-emptions than this are not explored, and a search that
     * is complete within that bound passes.
     */
    int preemptions() default Options.UNBOUNDED;

    /** Most complete executions to explore. */
    long schedules() default 1_000_000;

    /**
     * Whether a data race fails even if it only publishes objects that have nothing but final
     * fields; that is legal Java (JLS §17.5), and else a remark.
     */
    boolean strictPublication() default false;

    /** Seed of the random schedules; 0 is the seed that {@link Explorer#options} has. */
    long seed() default 0;
}
