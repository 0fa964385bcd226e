// outcomes: 0 | 7
import java.util.EnumMap;
import java.util.EnumSet;

/** The arrays of an enum map and the bits of an enum set. */
class FinalEnumMapBehindARace {
    enum Day {
        MONDAY,
        TUESDAY
    }

    static class Box {
        int n;

        Box(int n) {
            this.n = n;
        }
    }

    static class Week {
        final EnumMap<Day, Box> hours = new EnumMap<>(Day.class);
        final EnumSet<Day> open = EnumSet.noneOf(Day.class);

        Week() {
            hours.put(Day.MONDAY, new Box(3));
            hours.put(Day.TUESDAY, new Box(4));
            open.addAll(hours.keySet());
        }
    }

    static Week week;

    static int run() throws InterruptedException {
        int[] sum = {0};
        Thread a = new Thread(() -> week = new Week());
        Thread b =
                new Thread(() -> {
                    Week seen = week;
                    if (seen != null) {
                        for (Day day : seen.open) {
                            sum[0] += seen.hours.get(day).n;
                        }
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return sum[0];
    }
}
