// also: DATA_RACE
class MainOfASuperclass extends ProgramOfItsSubclass implements Runnable {
    static int sum;

    @Override
    public void run() {
        sum++;
    }
}

class ProgramOfItsSubclass {
    public static void main(String[] args) throws InterruptedException {
        var a = new Thread(new MainOfASuperclass());
        var b = new Thread(new MainOfASuperclass());
        a.start();
        b.start();
        a.join();
        b.join();
        assert MainOfASuperclass.sum == 2;
    }
}
