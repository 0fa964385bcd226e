// Without a handler of its own a thread's group is what is given.
// reason: getUncaughtExceptionHandler of a thread that has none
class AsksForTheHandlerOfAGroup {
    static String run() {
        return "" + new Thread(() -> {}).getUncaughtExceptionHandler();
    }
}
