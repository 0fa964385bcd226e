// A reference to a static method initialises its class when it is called, in the thread that calls
// it: the two initialisers wait for each other.
class MethodReferencesInitialiseInTheirThreads {
    static class A {
        static int a = B.b + 1;

        static void go() {}
    }

    static class B {
        static int b = A.a + 1;

        static void go() {}
    }

    static void run() throws InterruptedException {
        Thread first = new Thread(A::go);
        Thread second = new Thread(B::go);
        first.start();
        second.start();
        first.join();
        second.join();
    }
}
