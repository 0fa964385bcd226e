// outcomes: java.util.ArrayList [Ljava.util.HashMap; java.lang.Object java.lang.Thread class
// java.util.ArrayList java.util.concurrent
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;

class NamesOfTheJdksClasses {
    static String run() {
        Object list = new ArrayList<String>();
        assert new CompletableFuture<>()
                .toString()
                .startsWith("java.util.concurrent.CompletableFuture@");
        try {
            String text = (String) list;
            assert false : text;
        } catch (ClassCastException e) {
            assert e.getMessage().startsWith("class java.util.ArrayList cannot be cast")
                    : e.getMessage();
        }
        return list.getClass().getName()
                + " "
                + new HashMap[0].getClass().getName()
                + " "
                + new Object().getClass().getName()
                + " "
                + Thread.currentThread().getClass().getName()
                + " "
                + list.getClass()
                + " "
                + new CompletableFuture<>().getClass().getPackageName();
    }
}
