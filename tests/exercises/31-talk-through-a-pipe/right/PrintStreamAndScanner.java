import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

class Conversation {
    private final Process worker;
    private final PrintStream questions;
    private final Scanner replies;

    Conversation(Process worker) {
        this.worker = worker;
        questions = new PrintStream(worker.getOutputStream(), false, StandardCharsets.UTF_8);
        replies = new Scanner(worker.getInputStream(), StandardCharsets.UTF_8);
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
        questions.print(question + "\n");
        questions.flush();
        if (!replies.hasNextLine()) {
            throw new IOException("the worker has ended");
        }
        return replies.nextLine();
    }

    int end() throws IOException, InterruptedException {
        questions.close();
        while (replies.hasNextLine()) {
            replies.nextLine();
        }
        return worker.waitFor();
    }
}
