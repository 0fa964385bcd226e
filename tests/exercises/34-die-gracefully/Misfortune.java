/** No exception that an answer can know by name. */
final class Misfortune extends RuntimeException {
    Misfortune(String number) {
        super("job " + number + " fails");
    }
}
