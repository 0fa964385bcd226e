package course.judge;

import course.judge.run.LastOrderer;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a hidden test that is run after all others and only if they passed: a long run tells nobody
 * anything about an answer that already fails in the small.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(LastOrderer.class)
public @interface LastOfAll {}
