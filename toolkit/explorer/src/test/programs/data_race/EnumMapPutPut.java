// outcomes: 1 | 2
import java.util.EnumMap;

class EnumMapPutPut {
    enum Side {
        LEFT,
        RIGHT
    }

    static int run() throws InterruptedException {
        EnumMap<Side, Integer> map = new EnumMap<>(Side.class);
        Thread a = new Thread(() -> map.put(Side.LEFT, 1));
        Thread b = new Thread(() -> map.put(Side.RIGHT, 2));
        a.start();
        b.start();
        a.join();
        b.join();
        return map.size();
    }
}
