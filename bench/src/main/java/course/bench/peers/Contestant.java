package course.bench.peers;

import course.bench.Setting;
import java.util.List;
import java.util.Map;

/** A tool that takes part. */
interface Contestant {

    String name();

    /** The version, and what it was started with. */
    String how();

    /**
     * Judges all programs.
     *
     * @return an answer for each, in no order
     * @throws PeerMissing when the tool cannot be had here
     */
    Map<String, Answer> judge(List<Program> programs, Setting setting) throws Exception;
}
