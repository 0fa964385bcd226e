// Each thread has a row of its own.
// outcomes: [[1, 1], [2, 2]]
import java.util.Arrays;

class RowsOfOneTable {
    static String run() throws InterruptedException {
        int[][] table = new int[2][2];
        Thread[] threads = new Thread[2];
        for (int i = 0; i < 2; i++) {
            int row = i;
            threads[i] = new Thread(() -> Arrays.fill(table[row], row + 1));
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.deepToString(table);
    }
}
