import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The worker at the other end of the pipes: a line in, a line out, until its input ends. Its
 * arguments are a word that no answer can guess, how many bytes it complains before each reply, how
 * many it says after its input has ended, and its exit code; told {@code die}, it ends at once.
 */
final class PipeWorker {

    private PipeWorker() {}

    public static void main(String[] args) throws IOException {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int count = 0;
        for (String line; (line = in.readLine()) != null; ) {
            if (line.equals("die")) {
                System.exit(3);
            }
            write(System.err, Integer.parseInt(args[1]));
            out.println(reply(args[0], ++count, line));
        }
        write(System.out, Integer.parseInt(args[2]));
        System.exit(Integer.parseInt(args[3]));
    }

    static String reply(String word, int count, String question) {
        return word + " " + count + ": " + new StringBuilder(question).reverse();
    }

    private static void write(PrintStream out, int bytes) throws IOException {
        byte[] line = "not that I would complain, but …………………\n".getBytes(StandardCharsets.UTF_8);
        for (int left = bytes; left > 0; left -= line.length) {
            out.write(line);
        }
        out.flush();
    }
}
