// reason: ProcessHandle
class ProcessOutsideTheModel {
    static boolean run() {
        return ProcessHandle.current().isAlive();
    }
}
