import java.util.HashMap;

// outcomes: [A, B, C] | [A, C, B] | [B, A, C] | [B, C, A] | [C, A, B] | [C, B, A]
class ThreeConstantsAsKeysInEachOrder {
    enum Letter {
        A,
        B,
        C
    }

    static String run() {
        var map = new HashMap<Letter, Integer>();
        for (Letter letter : Letter.values()) {
            map.put(letter, 1);
        }
        return map.keySet().toString();
    }
}
