// reason: a call that does not come back: sun.nio.ch.SelectorImpl.select
// fine: no
import java.io.IOException;
import java.nio.channels.Selector;

class SelectorNobodyWakes {
    static void run() throws IOException {
        Selector.open().select();
    }
}
