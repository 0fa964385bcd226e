import java.util.concurrent.ThreadFactory;

// Two threads that use one factory get different numbers, in either order.
// outcomes: w-0 w-1 | w-1 w-0
class NumbersOfOneFactory {
    static String first;

    static String run() throws InterruptedException {
        ThreadFactory factory = Thread.ofPlatform().name("w-", 0).factory();
        Thread other = new Thread(() -> first = factory.newThread(() -> {}).getName());
        other.start();
        String second = factory.newThread(() -> {}).getName();
        other.join();
        return first + " " + second;
    }
}
