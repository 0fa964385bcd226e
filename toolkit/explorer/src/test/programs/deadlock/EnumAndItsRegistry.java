// The constants register themselves, and the registry has a default constant.
import java.util.Objects;

class EnumAndItsRegistry {
    enum Colour {
        RED;

        Colour() {
            Registry.add();
        }
    }

    static class Registry {
        static int entries;
        static Object byDefault = Colour.RED;

        static void add() {
            entries++;
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> Colour.RED.name());
        Thread b = new Thread(() -> Objects.hashCode(Registry.byDefault));
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
