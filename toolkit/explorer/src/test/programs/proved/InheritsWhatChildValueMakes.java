// A thread inherits what childValue makes of its creator's value, unless it is told not to.
// outcomes: seed/child null null
class InheritsWhatChildValueMakes {
    static final InheritableThreadLocal<String> VALUE =
            new InheritableThreadLocal<>() {
                @Override
                protected String childValue(String parents) {
                    return parents + "/child";
                }
            };

    static String run() throws InterruptedException {
        VALUE.set("seed");
        String[] seen = new String[3];
        Thread usual = new Thread(() -> seen[0] = VALUE.get());
        Thread without = new Thread(null, () -> seen[1] = VALUE.get(), "without", 0, false);
        Thread built =
                Thread.ofVirtual()
                        .inheritInheritableThreadLocals(false)
                        .unstarted(() -> seen[2] = VALUE.get());
        for (Thread t : new Thread[] {usual, without, built}) {
            t.start();
            t.join();
        }
        return String.join(" ", seen[0], "" + seen[1], "" + seen[2]);
    }
}
