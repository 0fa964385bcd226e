import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A thread of the executor keeps its worker; who runs a job waits for a future. */
class WorkerPool implements AutoCloseable {
    private final ProcessBuilder command;
    private final ExecutorService threads;
    private final java.util.Queue<Process> free = new java.util.concurrent.ConcurrentLinkedQueue<>();

    WorkerPool(int size, ProcessBuilder command) throws IOException {
        this.command = command;
        threads = Executors.newFixedThreadPool(size);
        for (int i = 0; i < size; i++) {
            free.add(command.start());
        }
    }

    String run(String job) throws IOException, InterruptedException {
        try {
            return threads.submit(() -> ask(job)).get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private String ask(String job) throws IOException {
        Process worker = free.remove();
        try {
            worker.outputWriter(StandardCharsets.UTF_8).append(job).append('\n').flush();
            String reply = worker.inputReader(StandardCharsets.UTF_8).readLine();
            if (reply != null) {
                return reply;
            }
            worker.onExit().join();
            worker = command.start();
            throw new IOException("a worker died over " + job);
        } finally {
            free.add(worker);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        threads.shutdown();
        threads.awaitTermination(1, TimeUnit.DAYS);
        for (Process each : free) {
            each.outputWriter(StandardCharsets.UTF_8).close();
            each.waitFor();
        }
    }
}
