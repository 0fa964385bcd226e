package course.explorer.model;

/**
 * Who may reach a field by reflection, as relocated classes ask it. Whether the program may is the
 * compiler's business: a program that may not fails in any run at all, and needs no explorer.
 */
public final class Callers {

    private Callers() {}

    /** In place of {@code Reflection.getCallerClass}: nobody in particular. */
    public static Class<?> getCallerClass() {
        return Object.class;
    }

    /** In place of {@code ReflectUtil.ensureMemberAccess}. */
    public static void ensureMemberAccess(
            Class<?> caller, Class<?> member, Object target, int modifiers) {}
}
