package course.explorer.model;

/** What {@code new Object()} makes in rewritten code. */
public class PlainObject {

    @Override
    public int hashCode() {
        return Identity.hash(this);
    }

    @Override
    public String toString() {
        return "java.lang.Object@" + Integer.toHexString(hashCode());
    }
}
