// Links the new node with a plain write instead of a compare-and-set: two enqueues at one tail lose
// one.
class MichaelScottQueueLinksBlindly {
    static final class Node {
        volatile Node next;
    }

    static final Node HEAD = new Node();
    static volatile Node tail = HEAD;

    static void enqueue() {
        Node node = new Node();
        Node last = tail;
        last.next = node;
        tail = node;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(MichaelScottQueueLinksBlindly::enqueue);
        Thread b = new Thread(MichaelScottQueueLinksBlindly::enqueue);
        a.start();
        b.start();
        a.join();
        b.join();
        int length = 0;
        for (Node node = HEAD.next; node != null; node = node.next) {
            length++;
        }
        assert length == 2;
    }
}
