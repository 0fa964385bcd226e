// Different bits, one word: a set bit is lost.
// outcomes: 2 | 3
import java.util.BitSet;

class BitSetNeighbours {
    static int run() throws InterruptedException {
        BitSet bits = new BitSet();
        bits.set(0);
        Thread a = new Thread(() -> bits.set(1));
        Thread b = new Thread(() -> bits.set(2));
        a.start();
        b.start();
        a.join();
        b.join();
        return bits.cardinality();
    }
}
