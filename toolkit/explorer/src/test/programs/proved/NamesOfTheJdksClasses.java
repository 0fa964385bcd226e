// outcomes: java.util.ArrayList [Ljava.util.HashMap; java.lang.Object java.lang.Thread
import java.util.ArrayList;
import java.util.HashMap;
import java.util.concurrent.CompletableFuture;

class NamesOfTheJdksClasses {
    static String run() {
        Object list = new ArrayList<String>();
        assert new CompletableFuture<>()
                .toString()
                .startsWith("java.util.concurrent.CompletableFuture@");
        assert list.getClass().toString().equals("class java.util.ArrayList");
        assert CompletableFuture.class.getPackageName().equals("java.util.concurrent");
        assert new CompletableFuture<>().getClass().getPackageName().equals("java.util.concurrent");
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
                + Thread.currentThread().getClass().getName();
    }
}
