// outcomes: SUCCESS true RUNNING
import java.util.concurrent.FutureTask;

class StateOfATaskBeforeAnybodyNamesTheEnum {
    static String run() {
        var done = new FutureTask<>(() -> 42);
        done.run();
        String first = "" + done.state();
        boolean same = done.state() == java.util.concurrent.Future.State.SUCCESS;
        return first + " " + same + " " + new FutureTask<>(() -> 42).state();
    }
}
