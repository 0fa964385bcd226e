package course.judge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a learner reads under a test that failed, after the interleaving: what it means, never the
 * answer.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Explain {

    /**
     * One or two plain sentences that are true whatever went wrong: what is promised. A guess at
     * the cause comes last and begins with "Often"; it is shown under other kinds of failure as
     * well.
     */
    String value();
}
