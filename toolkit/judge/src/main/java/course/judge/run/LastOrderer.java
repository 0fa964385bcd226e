package course.judge.run;

import course.judge.LastOfAll;
import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Puts {@link LastOfAll} tests last, and skips them once another has failed. */
public final class LastOrderer implements MethodOrderer, ExecutionCondition {

    private static final ConditionEvaluationResult RUN = ConditionEvaluationResult.enabled("");

    private static volatile boolean failed;

    static void startRun() {
        failed = false;
    }

    static void noteFailure() {
        failed = true;
    }

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors()
                .sort(
                        Comparator.<MethodDescriptor, Boolean>comparing(
                                        each -> each.isAnnotated(LastOfAll.class))
                                .thenComparing(each -> each.getMethod().getName()));
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean last =
                context.getElement()
                        .filter(each -> each.isAnnotationPresent(LastOfAll.class))
                        .isPresent();
        return last && failed
                ? ConditionEvaluationResult.disabled("Run only when all the others pass.")
                : RUN;
    }
}
