class TenThousandRoundsEach {
    static final int[] sum = new int[1];

    static void add() {
        for (int i = 0; i < 10_000; i++) {
            sum[0] += i;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(TenThousandRoundsEach::add);
        Thread b = new Thread(TenThousandRoundsEach::add);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
