// reason: System.exit
class ExitsTheJvm {
    static void run() {
        System.exit(0);
    }
}
