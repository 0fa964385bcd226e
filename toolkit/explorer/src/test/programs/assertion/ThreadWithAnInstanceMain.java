// also: DATA_RACE
class ThreadWithAnInstanceMain extends Thread {
    static int sum;

    @Override
    public void run() {
        sum++;
    }

    void main() throws InterruptedException {
        var other = new ThreadWithAnInstanceMain();
        other.start();
        sum++;
        other.join();
        assert sum == 2;
    }
}
