// JLS 12.4.2: the first request throws what the initialiser threw, wrapped; every later one
// NoClassDefFoundError.
// outcomes: ExceptionInInitializerError NoClassDefFoundError
class SecondUseOfAFailedClass {
    static class Broken {
        static int value = Integer.parseInt("no number");
    }

    static String use() {
        try {
            return "" + Broken.value;
        } catch (LinkageError e) {
            return e.getClass().getSimpleName();
        }
    }

    static String run() throws InterruptedException {
        String[] seen = new String[2];
        Thread a = new Thread(() -> seen[0] = use());
        Thread b = new Thread(() -> seen[1] = use());
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0].compareTo(seen[1]) < 0 ? seen[0] + " " + seen[1] : seen[1] + " " + seen[0];
    }
}
