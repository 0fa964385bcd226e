// outcomes: ba
import java.util.concurrent.Exchanger;

class ExchangerSwaps {
    static String run() throws InterruptedException {
        var exchanger = new Exchanger<String>();
        String[] got = new String[1];
        Thread other =
                new Thread(() -> {
                    try {
                        got[0] = exchanger.exchange("b");
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        other.start();
        String mine = exchanger.exchange("a");
        other.join();
        return mine + got[0];
    }
}
