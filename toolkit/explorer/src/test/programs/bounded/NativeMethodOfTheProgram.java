// reason: native
class NativeMethodOfTheProgram {
    static native void work();

    static void run() {
        try {
            work();
        } catch (UnsatisfiedLinkError expected) {
            // there is no library; with one, anything might have happened
        }
    }
}
