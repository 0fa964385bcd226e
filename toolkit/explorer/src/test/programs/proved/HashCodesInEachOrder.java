// outcomes: -1 | 0 | 1
class HashCodesInEachOrder {
    static int run() {
        return Integer.compare(new Object().hashCode(), new HashCodesInEachOrder().hashCode());
    }
}
