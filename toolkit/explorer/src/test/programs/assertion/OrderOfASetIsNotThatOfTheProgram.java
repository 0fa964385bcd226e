import java.util.Set;

class OrderOfASetIsNotThatOfTheProgram {
    static void run() {
        assert Set.of("a", "b").iterator().next().equals("a");
    }
}
