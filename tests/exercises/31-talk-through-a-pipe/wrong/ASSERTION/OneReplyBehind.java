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

    private String last = "";

    String ask(String question) throws IOException {
        questions.write(question);
        questions.write('\n');
        questions.flush();
        String reply = replies.readLine();
        if (reply == null) {
            throw new IOException("the worker has ended");
        }
        String previous = last;
        last = reply;
        return previous;
    }

    int end() throws IOException, InterruptedException {
        questions.close();
        while (replies.readLine() != null) {}
        return worker.waitFor();
    }
}
