import java.io.IOException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;

class Conversation {
    private final Process worker;
    private final BufferedWriter questions;
    private final BufferedReader replies;

    Conversation(Process worker) {
        this.worker = worker;
        questions = worker.outputWriter(StandardCharsets.UTF_8);
        replies = worker.inputReader(StandardCharsets.UTF_8);
    }

    /** Sends one line and gives the line that comes back. */
    String ask(String question) throws IOException {
        // TODO: the worker never answers; what if it cannot, or has died?
        questions.write(question);
        questions.write('\n');
        return replies.readLine();
    }

    /** Lets the worker end, waits for that, and gives its exit code. */
    int end() throws IOException, InterruptedException {
        // TODO: how is it to know that no more questions come?
        return worker.waitFor();
    }
}
