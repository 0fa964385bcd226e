import java.util.Arrays;
import java.util.List;

// outcomes: 2 3 97 2
class StreamsOfAllSources {
    static String run() {
        long ofList = List.of(1, 2).stream().count();
        int ofArray = Arrays.stream(new int[] {1, 2}).sum();
        int ofString = "ab".chars().min().getAsInt();
        long ofLines = "a\nb".lines().count();
        return ofList + " " + ofArray + " " + ofString + " " + ofLines;
    }
}
