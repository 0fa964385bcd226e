// Two inner objects share the fields of the object around them.
class InnerClassWritesItsOuter {
    private int sum;

    class Inner implements Runnable {
        @Override
        public void run() {
            sum++;
        }
    }

    void go() throws InterruptedException {
        Thread a = new Thread(new Inner());
        Thread b = new Thread(new Inner());
        a.start();
        b.start();
        a.join();
        b.join();
    }

    static void run() throws InterruptedException {
        new InnerClassWritesItsOuter().go();
    }
}
