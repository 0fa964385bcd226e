// A semaphore for the board, and a number that is a race.
import java.util.concurrent.Semaphore;

class Notice {
    private final Semaphore board = new Semaphore(1);
    private int readers = 0;

    void read(Runnable look) throws InterruptedException {
        comeIn();
        try {
            look.run();
        } finally {
            goOut();
        }
    }

    private void comeIn() throws InterruptedException {
        if (readers == 0) {
            board.acquire();
        }
        readers++;
    }

    private void goOut() {
        readers--;
        if (readers == 0) {
            board.release();
        }
    }

    void write(Runnable change) throws InterruptedException {
        board.acquire();
        try {
            change.run();
        } finally {
            board.release();
        }
    }
}
