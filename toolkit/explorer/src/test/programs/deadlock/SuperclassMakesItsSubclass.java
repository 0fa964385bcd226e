// A superclass whose initialiser makes an instance of a subclass, and two threads that begin at
// either end.
class SuperclassMakesItsSubclass {
    static class Shape {
        static final Shape UNIT = new Circle();
    }

    static class Circle extends Shape {}

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> Shape.UNIT.hashCode());
        Thread b = new Thread(() -> new Circle());
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
