// Tickets drawn from a volatile counter: two threads may hold the same number.
// also: DATA_RACE
class TicketTakenTwice {
    static volatile int next;
    static volatile int serving;
    static int inside;

    static void enter() {
        int mine = next++;
        while (serving < mine) {
            Thread.onSpinWait();
        }
        inside++;
        serving = mine + 1;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(TicketTakenTwice::enter);
        Thread b = new Thread(TicketTakenTwice::enter);
        a.start();
        b.start();
        a.join();
        b.join();
        assert inside == 2;
    }
}
