package course.judge;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a hidden test class and names the exercise it belongs to, such as {@code 05-fix-the-race}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Exercise {

    /** The exercise's name: that of its notebook without {@code .ipynb}. */
    String value();
}
