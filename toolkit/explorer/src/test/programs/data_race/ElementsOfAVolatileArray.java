// Volatile is the reference to the array, not what is in it.
class ElementsOfAVolatileArray {
    static volatile int[] values = new int[1];

    static void run() throws InterruptedException {
        Thread writer = new Thread(() -> values[0] = 1);
        writer.start();
        int seen = values[0];
        writer.join();
    }
}
