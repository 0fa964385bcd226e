// The subclass cannot be initialised either.
class SuperclassFails {
    static class Base {
        static int value = 1 / Integer.parseInt("0");
    }

    static class Derived extends Base {}

    static void run() {
        new Derived();
    }
}
