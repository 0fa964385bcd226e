import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

class WorkerPool implements AutoCloseable {
    private final int size;
    private final ProcessBuilder command;
    private final ConcurrentLinkedDeque<Worker> free = new ConcurrentLinkedDeque<>();
    private final Semaphore permits;

    WorkerPool(int size, ProcessBuilder command) throws IOException {
        this.size = size;
        permits = new Semaphore(size);
        this.command = command.redirectError(ProcessBuilder.Redirect.INHERIT);
        for (int i = 0; i < size; i++) {
            free.add(new Worker(command.start()));
        }
    }

    String run(String job) throws IOException, InterruptedException {
        permits.acquire();
        try {
            Worker worker = free.pop();
            try {
                return worker.ask(job);
            } catch (IOException e) {
                worker.process().waitFor();
                worker = new Worker(command.start());
                throw e;
            } finally {
                free.push(worker);
            }
        } finally {
            permits.release();
        }
    }

    /** To be called when no job runs any more. */
    @Override
    public void close() throws IOException, InterruptedException {
        List<Worker> all = new ArrayList<>();
        permits.acquire(size);
        all.addAll(free);
        for (Worker each : all) {
            each.process().outputWriter(StandardCharsets.UTF_8).close();
        }
        for (Worker each : all) {
            each.process().waitFor();
        }
    }

    private record Worker(Process process) {
        String ask(String job) throws IOException {
            PrintWriter out = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
            out.print(job + "\n");
            out.flush();
            BufferedReader in = process.inputReader(StandardCharsets.UTF_8);
            String reply = in.readLine();
            if (reply == null) {
                throw new IOException("the worker has died over " + job);
            }
            return reply;
        }
    }
}
