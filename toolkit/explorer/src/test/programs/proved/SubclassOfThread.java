// outcomes: 3
class SubclassOfThread {
    static class Adder extends Thread {
        private final int by;
        int result;

        Adder(int by) {
            super("adder " + by);
            this.by = by;
        }

        @Override
        public synchronized void start() {
            result = 1;
            super.start();
        }

        @Override
        public void run() {
            result += by;
        }
    }

    static int run() throws InterruptedException {
        var adder = new Adder(2);
        adder.start();
        adder.join();
        return adder.result;
    }
}
