import java.util.UUID;

// reason: UUID.randomUUID
class NamesThatAreDrawn {
    static void run() {
        assert !UUID.randomUUID().equals(UUID.randomUUID());
    }
}
