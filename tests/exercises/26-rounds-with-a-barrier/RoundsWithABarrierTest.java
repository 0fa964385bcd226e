import static course.explorer.Verdict.PROVED;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

@Exercise("26-rounds-with-a-barrier")
class RoundsWithABarrierTest {

    private static final IntConsumer SILENT = bar -> {};

    @Schedules(pass = PROVED)
    @Public
    @Points(3)
    @DisplayName("two players, two bars: nobody begins a bar before both have ended the one before")
    @Explain(
            "Who is done with a bar must wait until the other is, in every bar, not in the first"
                + " only.")
    void barByBar() throws Exception {
        var score = new Score(2, 2);
        Orchestra.play(2, 2, score::play, SILENT);
        score.allIsPlayed();
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName(
            "the conductor speaks once after each bar, when all have ended it and nobody has begun"
                + " the next")
    @Explain(
            "While the conductor speaks all must wait: the barrier opens only when he has done. He"
                    + " speaks after the last bar, too.")
    void conductor() throws Exception {
        var score = new Score(2, 2);
        Orchestra.play(
                2,
                2,
                (player, bar) -> {
                    score.theConductorSaid(bar);
                    score.play(player, bar);
                },
                score::speak);
        score.allIsPlayed();
        score.theConductorSaid(2);
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName("both play at the same time")
    @Explain(
            "A bar for two is over only when both are playing it. One after the other is no music.")
    void atTheSameTime() throws Exception {
        var both = new CountDownLatch(2);
        Orchestra.play(
                2,
                1,
                (player, bar) -> {
                    both.countDown();
                    await(both);
                },
                SILENT);
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName(
            "each player is one thread from the first bar to the last, and gone when play returns")
    @Explain("Musicians are not hired for one bar. And nobody is left on the stage at night.")
    void oneThreadEach() throws Exception {
        Thread[][] who = new Thread[2][2];
        Orchestra.play(2, 2, (player, bar) -> who[bar][player] = Thread.currentThread(), SILENT);
        for (int player = 0; player < 2; player++) {
            assertSame(who[0][player], who[1][player], "Two threads played for player " + player);
            assertTrue(
                    !who[0][player].isAlive(),
                    "play has returned, and player " + player + " is there");
        }
        assertNotSame(who[0][0], who[0][1], "One thread played for two players");
    }

    @Schedules(pass = PROVED)
    @Public
    @Points(1)
    @DisplayName("it works for one player alone, and for a piece without any bars")
    @Explain("Who is alone is always the last to arrive. Where nothing is played nobody speaks.")
    void smallOnes() throws Exception {
        var score = new Score(1, 2);
        Orchestra.play(1, 2, score::play, score::speak);
        score.allIsPlayed();
        score.theConductorSaid(2);
        Orchestra.play(
                2,
                0,
                (player, bar) -> {
                    throw new AssertionError("There are no bars, and player " + player + " played");
                },
                bar -> {
                    throw new AssertionError("There are no bars, and the conductor spoke");
                });
    }

    @Schedules(pass = PROVED)
    @Points(2)
    @DisplayName(
            "a player breaks down in the first bar: no other bar begins, all go home, and play"
                + " throws")
    @Explain(
            "Who breaks down never comes to the barrier, unless you see to it. The others must not"
                    + " wait for him, whether they are there already or come later.")
    void breakdownAtOnce() throws Exception {
        breakdown(0, 2);
    }

    @Schedules(pass = PROVED)
    @Points(1)
    @DisplayName("so it is in the second bar: some may be in it already, some not")
    @Explain(
            "One player has begun the second bar and broken down; the other is only just leaving"
                + " the barrier of the first. Do both agree whether the second bar is played?")
    void breakdownLater() throws Exception {
        breakdown(1, 2);
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for four players and 100 bars")
    @Explain("The hundredth bar needs the same care as the first.")
    void manyBars() {
        Promises.keptInALongRun(
                Explorer.explore(
                        Explorer.options().withSchedules(10).withDepth(1_000_000),
                        () -> {
                            var score = new Score(4, 100);
                            Orchestra.play(4, 100, score::play, score::speak);
                            score.allIsPlayed();
                            score.theConductorSaid(100);
                        }));
    }

    private static void breakdown(int inBar, int bars) {
        var string = new IllegalArgumentException("a string broke");
        var error =
                assertThrows(
                        IllegalStateException.class,
                        () ->
                                Orchestra.play(
                                        2,
                                        bars,
                                        (player, bar) -> {
                                            assertTrue(
                                                    bar <= inBar,
                                                    "Bar "
                                                            + bar
                                                            + " was begun after the breakdown in "
                                                            + inBar);
                                            if (player == 0 && bar == inBar) {
                                                throw string;
                                            }
                                        },
                                        bar ->
                                                assertTrue(
                                                        bar < inBar,
                                                        "The conductor spoke after bar "
                                                                + bar
                                                                + ", which not all have played")),
                        "A player broke down; play");
        assertSame(string, error.getCause(), "The cause of what play threw");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was played and said. Nothing guards it but the barrier that is being tested. */
    private static final class Score {
        private final boolean[][] played;
        private final boolean[] said;

        Score(int players, int bars) {
            played = new boolean[bars][players];
            said = new boolean[bars];
        }

        void play(int player, int bar) {
            assertTrue(!played[bar][player], "Player " + player + " plays bar " + bar + " again");
            if (bar > 0) {
                allHavePlayed(bar - 1, "Player " + player + " begins bar " + bar);
            }
            played[bar][player] = true;
        }

        void speak(int bar) {
            allHavePlayed(bar, "The conductor speaks after bar " + bar);
            if (bar + 1 < said.length) {
                for (int i = 0; i < played[bar].length; i++) {
                    assertTrue(
                            !played[bar + 1][i],
                            "The conductor speaks after bar "
                                    + bar
                                    + ", and player "
                                    + i
                                    + " has played the next");
                }
            }
            assertTrue(!said[bar], "The conductor speaks a second time after bar " + bar);
            said[bar] = true;
        }

        void theConductorSaid(int bars) {
            for (int i = 0; i < bars; i++) {
                assertTrue(said[i], "The conductor has not yet spoken after bar " + i);
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
}
