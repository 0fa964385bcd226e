import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

class Conversation {
    private final Process worker;
    private final BufferedWriter questions;
    private final BufferedReader replies;

    Conversation(Process worker) {
        this.worker = worker;
        questions = worker.outputWriter(StandardCharsets.UTF_8);
        replies = worker.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(this::readComplaints);
    }

    private void readComplaints() {
        try {
            worker.getErrorStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ask(String question) throws IOException {
        questions.write(question);
        questions.write('\n');
        questions.flush();
        String reply = replies.readLine();
        if (reply == null) {
            throw new IOException("the worker has ended");
        }
        return reply;
    }

    int end() throws IOException, InterruptedException {
        worker.destroy();
        return worker.waitFor();
    }
}
