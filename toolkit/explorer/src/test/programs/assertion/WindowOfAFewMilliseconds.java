// Neither no time nor a whole second leads here: some time in between does.
class WindowOfAFewMilliseconds {
    static void run() {
        long begin = System.currentTimeMillis();
        long passed = System.currentTimeMillis() - begin;
        assert passed < 100 || passed > 102;
    }
}
