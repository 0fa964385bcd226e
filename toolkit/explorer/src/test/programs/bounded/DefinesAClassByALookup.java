// reason: MethodHandles.Lookup.defineHiddenClass
import java.lang.invoke.MethodHandles;

class DefinesAClassByALookup {
    static void run() throws IllegalAccessException {
        byte[] bytes = {};
        MethodHandles.lookup().defineHiddenClass(bytes, true);
    }
}
