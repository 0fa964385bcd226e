// also: DATA_RACE
// budget: 1000000
import java.util.ArrayList;
import java.util.List;

class ListOfAThousand {
    static final List<Integer> list = new ArrayList<>();

    static void fill() {
        for (int i = 0; i < 1000; i++) {
            list.add(i);
        }
    }

    public static void main(String[] args) throws InterruptedException {
        Thread a = new Thread(ListOfAThousand::fill);
        Thread b = new Thread(ListOfAThousand::fill);
        a.start();
        b.start();
        a.join();
        b.join();
    }
}
