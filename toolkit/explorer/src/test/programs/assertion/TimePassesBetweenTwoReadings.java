// A clock that is read twice need not show the same.
class TimePassesBetweenTwoReadings {
    static void run() {
        long one = System.nanoTime();
        long two = System.nanoTime();
        assert one == two;
    }
}
