package course.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is run of a program")
class EntryPointTest {

    static class Both implements Runnable {
        @Override
        public void run() {}

        public static void main(String[] args) {}
    }

    static class Both2 {
        static int run() {
            return 1;
        }

        void main() {}
    }

    static class OwnRun {
        int run() {
            return 1;
        }
    }

    static class Inherits extends Both {}

    static class PrivateMain {
        private static void main(String[] args) {}

        static void run() {}
    }

    @Test
    @DisplayName("is main as the launcher takes it, else a run() of its own")
    void chosen() {
        assertThat(of(Both.class)).hasToString("EntryPointTest.Both.main(String[])");
        assertThat(of(Both2.class)).hasToString("new EntryPointTest.Both2().main()");
        assertThat(of(OwnRun.class)).hasToString("new EntryPointTest.OwnRun().run()");
        assertThat(of(Inherits.class)).hasToString("EntryPointTest.Inherits.main(String[])");
        assertThat(of(PrivateMain.class)).hasToString("EntryPointTest.PrivateMain.run()");
    }

    @Test
    @DisplayName("is what was named, a thread's run() too")
    void named() {
        assertThat(program(Both.class).withMethod("run").entryPoint())
                .hasToString("new EntryPointTest.Both().run()");
        assertThat(program(NoMain.class).withMethod("run").entryPoint())
                .hasToString("new EntryPointTest.NoMain().run()");
        assertThatThrownBy(() -> program(Both.class).withMethod("walk").entryPoint())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no method walk()");
    }

    static class NoMain extends Thread {}

    static class Task extends java.util.TimerTask {
        @Override
        public void run() {}
    }

    static class Nothing {
        void start(int n) {}
    }

    static class OnlyPrivate {
        private static void main(String[] args) {}
    }

    static class Made {
        Made(int size) {}

        void main() {}
    }

    abstract static class Idea {
        void run() {}
    }

    @Test
    @DisplayName("is refused in a sentence that says why")
    void refused() {
        refuses(NoMain.class, "neither a main nor a run()");
        refuses(Task.class, "its run() is what a thread is to call");
        refuses(Nothing.class, "neither a main nor a run()");
        refuses(OnlyPrivate.class, "its main is private");
        refuses(Made.class, "no constructor without parameters");
        refuses(Idea.class, "it is abstract");
    }

    private static void refuses(Class<?> type, String why) {
        assertThatThrownBy(() -> of(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(type.getName())
                .hasMessageContaining(why);
    }

    private static EntryPoint of(Class<?> type) {
        return program(type).entryPoint();
    }

    private static Program program(Class<?> type) {
        return Program.of(type.getClassLoader(), type.getName());
    }
}
