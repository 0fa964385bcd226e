import java.util.concurrent.Callable;

class CallableWithARunOfItsOwn implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }

    Integer run() {
        throw new AssertionError("this is the program");
    }
}
