import java.nio.file.Path;

/** One of several processes that count in the same file. */
final class Adder {

    private Adder() {}

    public static void main(String[] args) throws Exception {
        var number = new SharedNumber(Path.of(args[0]));
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            number.update(n -> n + 1);
        }
    }
}
