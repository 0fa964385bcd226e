import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A worker of the pool: a job in, a reply out, a line each. It tells the test by a socket what
 * happens to it, and waits there when it is to be held.
 *
 * <pre>
 * hold X    tells "holds X", waits to be let go, replies
 * die       ends at once, without a reply
 * other     replies
 * </pre>
 *
 * When its input has ended it tells "leaves", waits to be let go, and ends.
 */
final class PoolWorker {

    private PoolWorker() {}

    public static void main(String[] args) throws IOException {
        try (var socket =
                        new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
                var toTest = new PrintStream(socket.getOutputStream(), true);
                var fromTest = new BufferedReader(new InputStreamReader(socket.getInputStream()));
                var in =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            toTest.println("here " + ProcessHandle.current().pid());
            for (String job; (job = in.readLine()) != null; ) {
                if (job.equals("die")) {
                    Runtime.getRuntime().halt(3);
                }
                if (job.startsWith("hold ")) {
                    toTest.println("holds " + job.substring(5));
                    fromTest.readLine();
                }
                System.out.println(reply(args[1], job, ProcessHandle.current().pid()));
            }
            toTest.println("leaves");
            fromTest.readLine();
        }
    }

    static String reply(String word, String job, long pid) {
        return word + " " + new StringBuilder(job).reverse() + " " + pid;
    }
}
