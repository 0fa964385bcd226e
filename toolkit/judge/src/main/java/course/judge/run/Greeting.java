package course.judge.run;

import course.explorer.BusyWaiting.Way;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a test run is told to run.
 *
 * @param testClass the class that holds the tests
 * @param answerClasses the answer's own classes by name
 * @param tests the folder of the tests' class files
 * @param answer the file with the answer's classes
 * @param busyWaiting the ways in which an answer must not wait in a loop, and why
 */
record Greeting(
        String testClass,
        Set<String> answerClasses,
        Path tests,
        Path answer,
        Map<Way, String> busyWaiting) {

    void write(DataOutputStream out) throws IOException {
        Frame.writeText(out, testClass);
        Frame.writeText(out, String.join("\n", answerClasses));
        Frame.writeText(out, tests.toString());
        Frame.writeText(out, answer.toString());
        for (Way way : Way.values()) {
            Frame.writeText(out, busyWaiting.getOrDefault(way, ""));
        }
        out.flush();
    }

    /**
     * @return null at the end of the stream
     */
    static Greeting read(DataInputStream in) throws IOException {
        String testClass;
        try {
            testClass = Frame.readText(in);
        } catch (EOFException end) {
            return null;
        }
        Set<String> answerClasses = Set.copyOf(List.of(Frame.readText(in).split("\n")));
        Path tests = Path.of(Frame.readText(in));
        Path answer = Path.of(Frame.readText(in));
        Map<Way, String> busyWaiting = new EnumMap<>(Way.class);
        for (Way way : Way.values()) {
            String why = Frame.readText(in);
            if (!why.isEmpty()) {
                busyWaiting.put(way, why);
            }
        }
        return new Greeting(testClass, answerClasses, tests, answer, busyWaiting);
    }
}
