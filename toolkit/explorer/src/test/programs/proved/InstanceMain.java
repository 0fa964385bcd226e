// An instance main (JEP 512) counts as well.
// outcomes: hello\n
class InstanceMain {
    void main() throws InterruptedException {
        Thread a = Thread.ofVirtual().start(() -> IO.println("hello"));
        a.join();
    }
}
