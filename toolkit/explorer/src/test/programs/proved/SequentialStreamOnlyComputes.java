// outcomes: 20
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SequentialStreamOnlyComputes {
    static int run() {
        List<Integer> even =
                IntStream.rangeClosed(1, 8)
                        .boxed()
                        .filter(n -> n % 2 == 0)
                        .collect(Collectors.toList());
        return even.stream().mapToInt(Integer::intValue).sum();
    }
}
