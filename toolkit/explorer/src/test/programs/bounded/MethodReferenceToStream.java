import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

// reason: stream
class MethodReferenceToStream {
    static long run() {
        Function<List<String>, Stream<String>> streams = List::stream;
        return streams.apply(List.of("a")).count();
    }
}
