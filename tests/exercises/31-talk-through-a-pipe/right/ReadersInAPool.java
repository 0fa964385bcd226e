import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Both outputs are always read, each by a thread; replies wait in a queue. */
class Conversation {
    private static final String END = new String("end");

    private final Process worker;
    private final BufferedWriter questions;
    private final BlockingQueue<String> replies = new LinkedBlockingQueue<>();
    private final ExecutorService readers = Executors.newFixedThreadPool(2);

    Conversation(Process worker) {
        this.worker = worker;
        questions =
                new BufferedWriter(
                        new OutputStreamWriter(worker.getOutputStream(), StandardCharsets.UTF_8));
        readers.execute(this::readReplies);
        readers.execute(this::readComplaints);
        readers.shutdown();
    }

    private void readReplies() {
        try (var in =
                new BufferedReader(
                        new InputStreamReader(worker.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = in.readLine()) != null; ) {
                replies.add(line);
            }
        } catch (IOException gone) {
            // the same as its end
        }
        replies.add(END);
    }

    private void readComplaints() {
        worker.errorReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
    }

    String ask(String question) throws IOException {
        questions.write(question + "\n");
        questions.flush();
        try {
            String reply = replies.take();
            if (reply == END) {
                throw new IOException("the worker has ended");
            }
            return reply;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    int end() throws IOException, InterruptedException {
        questions.close();
        return worker.onExit().join().exitValue();
    }
}
