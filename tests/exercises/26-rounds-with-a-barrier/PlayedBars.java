import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was played and said. Nothing guards it but the barrier that is being tested. */
final class PlayedBars {
    private final boolean[][] played;
    private final boolean[] said;

    PlayedBars(int players, int bars) {
        played = new boolean[bars][players];
        said = new boolean[bars];
    }

    void play(int player, int bar) {
        assertTrue(!played[bar][player], "player " + player + " plays bar " + bar + " again");
        if (bar > 0) {
            allHavePlayed(bar - 1, "player " + player + " begins bar " + bar);
        }
        played[bar][player] = true;
    }

    void speak(int bar) {
        allHavePlayed(bar, "the conductor speaks after bar " + bar);
        if (bar + 1 < said.length) {
            for (int i = 0; i < played[bar].length; i++) {
                assertTrue(
                        !played[bar + 1][i],
                        "the conductor speaks after bar "
                                + bar
                                + ", and player "
                                + i
                                + " has played the next");
            }
        }
        assertTrue(!said[bar], "the conductor speaks a second time after bar " + bar);
        said[bar] = true;
    }

    void theConductorSaid(int bars) {
        for (int i = 0; i < bars; i++) {
            assertTrue(said[i], "the conductor has not yet spoken after bar " + i);
        }
    }

    void allIsPlayed() {
        for (int i = 0; i < played.length; i++) {
            allHavePlayed(i, "play has returned");
        }
    }

    private void allHavePlayed(int bar, String now) {
        for (int i = 0; i < played[bar].length; i++) {
            assertTrue(
                    played[bar][i],
                    now + ", and player " + i + " has not yet ended bar " + bar);
        }
    }
}
