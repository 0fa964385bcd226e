import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

class Conversation {
    private final Process worker;
    private final CompletableFuture<Long> complaints;

    Conversation(Process worker) {
        this.worker = worker;
        complaints =
                CompletableFuture.supplyAsync(
                        () -> worker.errorReader(StandardCharsets.UTF_8).lines().count());
    }

    String ask(String question) throws IOException {
        var out = worker.outputWriter(StandardCharsets.UTF_8);
        out.append(question).append("\n").flush();
        String reply = worker.inputReader(StandardCharsets.UTF_8).readLine();
        if (reply != null) {
            return reply;
        }
        throw new IOException("no reply: the worker is gone");
    }

    int end() throws IOException, InterruptedException {
        worker.outputWriter(StandardCharsets.UTF_8).close();
        worker.inputReader(StandardCharsets.UTF_8).lines().forEach(line -> {});
        complaints.join();
        return worker.waitFor();
    }
}
