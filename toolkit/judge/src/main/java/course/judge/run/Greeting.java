package course.judge.run;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a test run is told to run.
 *
 * @param testClass the class that holds the tests
 * @param answerClasses the answer's own classes by name
 * @param tests the folder of the tests' class files
 * @param answer the file with the answer's classes
 */
record Greeting(String testClass, Set<String> answerClasses, Path tests, Path answer) {

    void write(DataOutputStream out) throws IOException {
        Frame.writeText(out, testClass);
        Frame.writeText(out, String.join("\n", answerClasses));
        Frame.writeText(out, tests.toString());
        Frame.writeText(out, answer.toString());
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
        return new Greeting(
                testClass, answerClasses, Path.of(Frame.readText(in)), Path.of(Frame.readText(in)));
    }
}
