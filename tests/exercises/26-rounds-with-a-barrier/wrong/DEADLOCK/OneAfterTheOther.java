// All by the caller: nobody is too early, and nobody plays together.
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;

class Orchestra {
    static void play(int players, int bars, BiConsumer<Integer, Integer> part, IntConsumer conductor) {
        for (int bar = 0; bar < bars; bar++) {
            for (int player = 0; player < players; player++) {
                try {
                    part.accept(player, bar);
                } catch (RuntimeException e) {
                    throw new IllegalStateException(e);
                }
            }
            conductor.accept(bar);
        }
    }
}
