import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;

// Nobody else can run, so the time of each loop comes.
class WaitsForFiveSecondsByEachClock {
    static void run() {
        Instant end = Instant.now().plusSeconds(5);
        while (Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        ZonedDateTime zoned = ZonedDateTime.now().plusSeconds(5);
        while (!ZonedDateTime.now().isAfter(zoned)) {
            Thread.onSpinWait();
        }
        LocalTime begin = LocalTime.now();
        while (Duration.between(begin, LocalTime.now()).toSeconds() < 5) {
            Thread.onSpinWait();
        }
        Date date = new Date();
        while (new Date().getTime() - date.getTime() < 5_000) {
            Thread.onSpinWait();
        }
        long millis = Clock.systemUTC().millis();
        while (Clock.systemDefaultZone().millis() < millis + 5_000) {
            Thread.onSpinWait();
        }
    }
}
