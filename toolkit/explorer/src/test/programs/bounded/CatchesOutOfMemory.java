// reason: OutOfMemoryError
class CatchesOutOfMemory {
    static int run() {
        try {
            return new long[Integer.MAX_VALUE].length;
        } catch (OutOfMemoryError e) {
            return 0;
        }
    }
}
