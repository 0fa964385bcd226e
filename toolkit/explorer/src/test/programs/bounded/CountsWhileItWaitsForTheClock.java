// How often a loop goes round until its time has come, nothing says.
// reason: looks at the clock
class CountsWhileItWaitsForTheClock {
    static int run() {
        long end = System.nanoTime() + 2_000_000_000L;
        int rounds = 0;
        while (System.nanoTime() < end) {
            rounds++;
        }
        return Math.min(rounds, 1);
    }
}
