// outcomes: 2
// schedules: 2
/** Two that take turns by looking at whose turn it is, again and again. */
class PollsInsideASynchronizedBlock {
    static int turn;

    static void when(int mine) {
        while (true) {
            synchronized (PollsInsideASynchronizedBlock.class) {
                if (turn == mine) {
                    turn++;
                    return;
                }
            }
        }
    }

    static int run() throws InterruptedException {
        Thread other = new Thread(() -> when(1));
        other.start();
        when(0);
        other.join();
        return turn;
    }
}
