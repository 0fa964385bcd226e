import java.io.IOException;
import java.nio.charset.StandardCharsets;

class WorkerPool implements AutoCloseable {
    private final ProcessBuilder command;

    WorkerPool(int size, ProcessBuilder command) throws IOException {
        this.command = command;
    }

    /** Lets a worker do the job, a line in and a line out. */
    String run(String job) throws IOException, InterruptedException {
        // TODO: this is no pool: each job starts a worker, and nobody ends it
        Process worker = command.start();
        worker.outputWriter(StandardCharsets.UTF_8).append(job + "\n").flush();
        return worker.inputReader(StandardCharsets.UTF_8).readLine();
    }

    /** Lets the workers end and waits for them. */
    @Override
    public void close() {}
}
