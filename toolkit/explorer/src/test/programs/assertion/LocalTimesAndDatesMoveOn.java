import java.time.Duration;
import java.time.LocalDateTime;

// Two looks at the clock of the day are some time apart, perhaps.
class LocalTimesAndDatesMoveOn {
    static void run() throws InterruptedException {
        LocalDateTime begin = LocalDateTime.now();
        Thread other = new Thread(() -> {});
        other.start();
        other.join();
        assert Duration.between(begin, LocalDateTime.now()).toMillis() < 40;
    }
}
