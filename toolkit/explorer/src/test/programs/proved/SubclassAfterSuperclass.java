// outcomes: Animal Dog
class SubclassAfterSuperclass {
    static final StringBuilder LOG = new StringBuilder();

    static class Animal {
        static {
            LOG.append("Animal");
        }
    }

    static class Dog extends Animal {
        static {
            LOG.append(" Dog");
        }
    }

    static String run() throws InterruptedException {
        Thread a = new Thread(() -> new Dog());
        Thread b = new Thread(() -> new Dog());
        a.start();
        b.start();
        a.join();
        b.join();
        return LOG.toString();
    }
}
