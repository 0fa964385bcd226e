// Every round writes a new value, so this is no repetition: the step limit cuts it.
// reason: step
class CountsForEver {
    static volatile long n;

    static void run() {
        while (true) {
            n++;
        }
    }
}
