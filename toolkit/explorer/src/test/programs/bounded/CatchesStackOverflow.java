// How deep is too deep differs by machine, so what comes after cannot be a proof.
// reason: StackOverflowError
class CatchesStackOverflow {
    static int deep(int n) {
        return deep(n + 1) + 1;
    }

    static void run() {
        try {
            deep(0);
        } catch (StackOverflowError e) {
            // goes on
        }
    }
}
