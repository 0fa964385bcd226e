import static course.explorer.Verdict.PROVED;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import course.explorer.Explorer;
import course.explorer.Options;
import course.explorer.Schedules;
import course.judge.Exercise;
import course.judge.Explain;
import course.judge.LastOfAll;
import course.judge.Points;
import course.judge.Promises;
import course.judge.Public;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

@Exercise("26-rounds-with-a-barrier")
class RoundsWithABarrierTest {

    private static final IntConsumer SILENT = bar -> {};

    /** What several players do in common shows in many schedules if it shows in one. */
    private static final Options SOME = Explorer.options().withSchedules(80);

    @Test
    @Public
    @Points(3)
    @DisplayName("nobody begins a bar before all have ended the one before")
    @Explain(
            "A player who is done with a bar must wait until all others are, in every bar, not in the first"
                + " only.")
    void barByBar() {
        Promises.kept(
                "play, players: 2, bars: 2", Explorer.explore(() -> playedBarByBar(2, 2)));
        Promises.keptInSample(
                "play, players: 3, bars: 3", Explorer.explore(SOME, () -> playedBarByBar(3, 3)));
        Promises.keptInSample(
                "two calls of play at once, and one more",
                Explorer.explore(
                        SOME,
                        () -> {
                            Together.together(
                                    () -> playedBarByBar(1, 2), () -> playedBarByBar(2, 1));
                            playedBarByBar(1, 3);
                        }));
    }

    @Test
    @Points(2)
    @DisplayName(
            "the conductor speaks once after each bar, when all have ended it and nobody has begun"
                + " the next")
    @Explain(
            "While the conductor speaks all must wait: the barrier opens only when he has done. He"
                    + " speaks after the last bar, too.")
    void conductor() {
        Promises.kept("play, players: 2, bars: 2", Explorer.explore(() -> conducted(2, 2)));
        Promises.keptInSample(
                "play, players: 3, bars: 3", Explorer.explore(SOME, () -> conducted(3, 3)));
    }

    @Test
    @Points(2)
    @DisplayName("the players of a bar play at the same time")
    @Explain(
            "In this test nobody ends the bar before all have begun it. Often one plays after the"
                    + " other, or a lock lets only one play.")
    void atTheSameTime() {
        for (int n = 2; n <= 4; n++) {
            int players = n;
            Promises.keptInSample(
                    "play, players: " + players + ", bars: 2",
                    Explorer.explore(SOME, () -> playedTogether(players, 2)));
        }
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
    @Explain("A player who is alone is always the last to arrive. Where nothing is played nobody speaks.")
    void smallOnes() throws Exception {
        var score = new PlayedBars(1, 2);
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

    @Test
    @Points(2)
    @DisplayName(
            "a player breaks down in the first bar: no other bar begins, all go home, and play"
                + " throws")
    @Explain(
            "Who breaks down never comes to the barrier, unless you see to it. The others must not"
                    + " wait, whether they are there already or come later.")
    void breakdownAtOnce() {
        Promises.kept(
                "play, where player 0 of 2 breaks down in bar 0",
                Explorer.explore(() -> breakdown(2, 0, 0, 2)));
        breakdowns(0);
    }

    @Test
    @Points(1)
    @DisplayName("so it is in a later bar: some may be in it already, some not")
    @Explain(
            "Often a player that is only just leaving the barrier of one bar does not agree with one"
                + " that broke down in the next, whether there is a next bar.")
    void breakdownLater() {
        Promises.kept(
                "play, where player 0 of 2 breaks down in bar 1",
                Explorer.explore(() -> breakdown(2, 0, 1, 2)));
        breakdowns(1);
        breakdowns(2);
    }

    @Test
    @LastOfAll
    @Points(1)
    @DisplayName("all this holds for 100 bars, for four players and for thirty")
    @Explain("The hundredth bar needs the same care as the first.")
    void manyBars() {
        Options few = Explorer.options().withSchedules(20).withDepth(1_000_000);
        Promises.keptInALongRun(Explorer.explore(few, () -> conducted(4, 100)));
        Promises.keptInALongRun(Explorer.explore(few, () -> playedTogether(30, 3)));
        Promises.keptInALongRun(Explorer.explore(few, () -> breakdown(4, 2, 70, 100)));
    }

    private static void playedBarByBar(int players, int bars) throws InterruptedException {
        var score = new PlayedBars(players, bars);
        Orchestra.play(players, bars, score::play, SILENT);
        score.allIsPlayed();
    }

    private static void conducted(int players, int bars) throws InterruptedException {
        var score = new PlayedBars(players, bars);
        Orchestra.play(
                players,
                bars,
                (player, bar) -> {
                    score.theConductorSaid(bar);
                    score.play(player, bar);
                },
                score::speak);
        score.allIsPlayed();
        score.theConductorSaid(bars);
    }

    private static void playedTogether(int players, int bars) throws InterruptedException {
        List<CountDownLatch> all = new ArrayList<>();
        for (int bar = 0; bar < bars; bar++) {
            all.add(new CountDownLatch(players));
        }
        Orchestra.play(
                players,
                bars,
                (player, bar) -> {
                    all.get(bar).countDown();
                    await(all.get(bar));
                },
                SILENT);
    }

    /** Each player in turn, and all of them (there is no player 3): of one, two and three. */
    private static void breakdowns(int inBar) {
        for (int n = 1; n <= 3; n++) {
            for (int i = 0; i <= n; i++) {
                int players = n;
                int who = i;
                Promises.keptInSample(
                        "play, where %s of %d breaks down in bar %d"
                                .formatted(who == n ? "each" : "player " + who, players, inBar),
                        Explorer.explore(SOME, () -> breakdown(players, who, inBar, inBar + 2)));
            }
        }
    }

    private static void breakdown(int players, int who, int inBar, int bars) throws Exception {
        List<RuntimeException> mishaps =
                List.of(
                        new IllegalArgumentException("a string broke"),
                        new NullPointerException("no bow"),
                        new IllegalStateException("the lamp went out"),
                        new ArithmeticException("counted wrongly"));
        try {
            Orchestra.play(
                    players,
                    bars,
                    (player, bar) -> {
                        assertTrue(bar <= inBar, "bar " + bar + " was begun after a breakdown in " + inBar);
                        if ((player == who || who == players) && bar == inBar) {
                            throw mishaps.get(player);
                        }
                    },
                    bar ->
                            assertTrue(
                                    bar < inBar,
                                    "the conductor spoke after bar " + bar + ", which not all have played"));
        } catch (IllegalStateException e) {
            int cause = mishaps.indexOf(e.getCause());
            assertTrue(
                    cause >= 0 && (cause == who || who == players),
                    "the cause is " + e.getCause() + ", which is not what a player threw");
            return;
        }
        throw new AssertionError("a player broke down, and play returned");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
