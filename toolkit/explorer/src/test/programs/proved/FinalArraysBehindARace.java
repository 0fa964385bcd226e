// outcomes: -1 | 7
/**
 * What a final field refers to is seen as of the end of the constructor (JLS §17.5.1): rows, too.
 */
class FinalArraysBehindARace {
    static class Table {
        final int[][] rows = new int[2][];

        Table(int x) {
            rows[1] = new int[] {0, x};
        }
    }

    static Table table;

    static int run() throws InterruptedException {
        int[] seen = {-1};
        Thread a = new Thread(() -> table = new Table(7));
        Thread b =
                new Thread(() -> {
                    Table t = table;
                    if (t != null) {
                        seen[0] = t.rows[1][1];
                    }
                });
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0];
    }
}
