// Each hands the turn on as soon as it has it, and nobody ends the game.
class HotPotato {
    static volatile int turn;
    static volatile boolean over;

    static void pass(int from, int to) {
        while (!over) {
            if (turn == from) {
                turn = to;
            }
        }
    }

    static void run() throws InterruptedException {
        Thread other = new Thread(() -> pass(1, 0));
        other.start();
        pass(0, 1);
        other.join();
    }
}
