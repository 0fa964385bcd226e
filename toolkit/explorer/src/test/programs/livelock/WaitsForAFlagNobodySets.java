class WaitsForAFlagNobodySets {
    static volatile boolean stop;

    static void run() {
        while (!stop) {
            Thread.onSpinWait();
        }
    }
}
