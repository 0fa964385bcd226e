/** What is not reached through the final field is not promised. */
class AnotherVariableBesideAFinalField {
    static class Box {
        int n;
    }

    record Holder(Box box) {}

    static Holder holder;

    static int run() throws InterruptedException {
        Box other = new Box();
        int[] seen = {-1};
        Thread b =
                new Thread(() -> {
                    Holder h = holder;
                    if (h != null) {
                        seen[0] = other.n;
                    }
                });
        b.start();
        other.n = 7;
        holder = new Holder(new Box());
        b.join();
        return seen[0];
    }
}
