class ClassesInitialiseEachOther {
    static class Left {
        static Object it = new Object();

        static {
            Right.it.hashCode();
        }
    }

    static class Right {
        static Object it = new Object();

        static {
            Left.it.hashCode();
        }
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(() -> Left.it.hashCode());
        Thread b = new Thread(() -> Right.it.hashCode());
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
