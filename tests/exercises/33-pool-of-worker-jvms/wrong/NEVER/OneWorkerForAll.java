import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

class WorkerPool implements AutoCloseable {
    private final int size;
    private final ProcessBuilder command;
    private final BlockingQueue<Worker> free = new LinkedBlockingQueue<>();

    WorkerPool(int size, ProcessBuilder command) throws IOException {
        this.size = size;
        this.command = command.redirectError(ProcessBuilder.Redirect.DISCARD);
        for (int i = 0; i < 1; i++) {
            free.add(new Worker(command.start()));
        }
    }

    String run(String job) throws IOException, InterruptedException {
        Worker worker = free.take();
        try {
            String reply = worker.ask(job);
            free.add(worker);
            return reply;
        } catch (IOException e) {
            free.add(new Worker(command.start()));
            throw e;
        }
    }

    /** To be called when no job runs any more. */
    @Override
    public void close() throws IOException, InterruptedException {
        List<Worker> all = new ArrayList<>();
        for (int i = 0; i < 1; i++) {
            all.add(free.take());
        }
        for (Worker each : all) {
            each.process().outputWriter(StandardCharsets.UTF_8).close();
        }
        for (Worker each : all) {
            each.process().waitFor();
        }
    }

    private record Worker(Process process) {
        String ask(String job) throws IOException {
            BufferedWriter out = process.outputWriter(StandardCharsets.UTF_8);
            out.write(job + "\n");
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
