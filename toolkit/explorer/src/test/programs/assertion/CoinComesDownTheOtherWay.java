class CoinComesDownTheOtherWay {
    static void run() {
        if (Math.random() < 0.5) {
            throw new AssertionError("heads");
        }
    }
}
