class SignalNobodyWaitsForWithoutJoin {
    static final Object bell = new Object();

    public static void main(String[] args) {
        new Thread(
                        () -> {
                            synchronized (bell) {
                                try {
                                    bell.wait();
                                } catch (InterruptedException e) {
                                    throw new AssertionError(e);
                                }
                            }
                        })
                .start();
        new Thread(
                        () -> {
                            synchronized (bell) {
                                bell.notify();
                            }
                        })
                .start();
    }
}
