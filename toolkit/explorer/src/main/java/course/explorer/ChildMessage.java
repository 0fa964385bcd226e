package course.explorer;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;

/** What a JVM and its child that explores say to each other, over the child's input and output. */
sealed interface ChildMessage extends Serializable {

    /**
     * To the child, first: what it is to do; a body by its parts, or a program.
     *
     * @param body null for a program
     * @param program null for a body
     * @param classes compiled classes by name, or null
     * @param asks whether it asks for the bytes of each other class; else its class path has them
     */
    record Task(
            Options options,
            BodyForm body,
            ProgramForm program,
            HashMap<String, byte[]> classes,
            boolean asks)
            implements ChildMessage {}

    /** The method that a lambda's body has become, and what it captured. */
    record BodyForm(
            String implClass,
            String implMethod,
            String implSignature,
            String interfaceMethod,
            int implKind,
            ArrayList<Captured> captured)
            implements Serializable {}

    /** A {@link Program} without its classes. */
    record ProgramForm(
            String mainClass, String method, ArrayList<String> before, ArrayList<String> after)
            implements Serializable {}

    /** To the child: the bytes it asked for, or null. */
    record Bytes(byte[] bytes) implements ChildMessage {}

    /** To the child: the exploration is to end with what was found until now. */
    record Cancel() implements ChildMessage {}

    /** From the child: it needs the bytes of a class file. */
    record Wanted(String resource) implements ChildMessage {}

    /** From the child: how far it is. */
    record Told(long schedules, long estimate) implements ChildMessage {}

    /** From the child, last. */
    record Found(Exploration exploration) implements ChildMessage {}

    /**
     * From the child, last: there is no result.
     *
     * @param refused whether what was asked for cannot be explored
     */
    record Failed(boolean refused, String message) implements ChildMessage {}
}
