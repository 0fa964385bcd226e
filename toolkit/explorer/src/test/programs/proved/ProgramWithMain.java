// outcomes: hello\n
class ProgramWithMain {
    public static void main(String[] args) throws InterruptedException {
        Thread a = Thread.ofPlatform().start(() -> System.out.println("hello"));
        a.join();
    }
}
