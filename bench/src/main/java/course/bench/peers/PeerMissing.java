package course.bench.peers;

/** A peer that cannot be had; the message says why, in a sentence. */
final class PeerMissing extends Exception {

    private static final long serialVersionUID = 1;

    PeerMissing(String reason) {
        super(reason);
    }
}
