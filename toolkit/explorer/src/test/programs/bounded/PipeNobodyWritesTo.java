// reason: a call that does not come back: java.io.PipedInputStream.read
// fine: no
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;

class PipeNobodyWritesTo {
    static void run() throws IOException {
        var in = new PipedInputStream();
        new PipedOutputStream(in);
        in.read();
    }
}
