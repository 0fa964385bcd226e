import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

class Conversation {
    private final Process worker;
    private final InputStream replies;

    Conversation(Process worker) {
        this.worker = worker;
        replies = worker.getInputStream();
        Thread complaints =
                new Thread(
                        () -> {
                            try (InputStream in = worker.getErrorStream()) {
                                byte[] some = new byte[8192];
                                while (in.read(some) >= 0) {}
                            } catch (IOException ended) {
                                return;
                            }
                        });
        complaints.setDaemon(true);
        complaints.start();
    }

    synchronized String ask(String question) throws IOException {
        try {
            worker.getOutputStream().write((question + "\n").getBytes(StandardCharsets.UTF_8));
            worker.getOutputStream().flush();
        } catch (IOException e) {
            throw new IOException("the worker no longer listens", e);
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int b;
        while ((b = replies.read()) != '\n') {
            if (b < 0) {
                throw new IOException("the worker ended in the middle");
            }
            line.write(b);
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    synchronized int end() throws IOException, InterruptedException {
        worker.getOutputStream().close();
        replies.readAllBytes();
        return worker.waitFor();
    }
}
