// outcomes: 4
class FourProcessors {
    static int run() {
        return Runtime.getRuntime().availableProcessors();
    }
}
