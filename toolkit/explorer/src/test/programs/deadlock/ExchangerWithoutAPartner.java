import java.util.concurrent.Exchanger;

class ExchangerWithoutAPartner {
    static void run() throws InterruptedException {
        new Exchanger<String>().exchange("a");
    }
}
