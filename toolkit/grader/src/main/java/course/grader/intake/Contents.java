package course.grader.intake;

import course.judge.Answer;
import course.judge.Assignment;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What was handed in says: the bytes of its files. */
public final class Contents {

    private final List<Named> files;

    /** A file by its own name. */
    record Named(String name, FileContents contents) {}

    Contents(List<Named> files) {
        this.files = List.copyOf(files);
    }

    /** Reads it; never more than is allowed. */
    public static Contents read(HandedIn handedIn) throws IOException {
        List<Named> files = new ArrayList<>();
        for (HandedIn.Part part : handedIn.parts()) {
            files.add(new Named(part.name(), FileContents.read(part.at())));
        }
        return new Contents(files);
    }

    /** By which the gradebook knows a submission again. */
    public String sha256() {
        if (files.size() == 1) {
            return HexFormat.of().formatHex(files.getFirst().contents().sha256());
        }
        MessageDigest digest = FileContents.newDigest();
        for (Named each : files) {
            digest.update((each.name() + "\0").getBytes(StandardCharsets.UTF_8));
            digest.update(each.contents().sha256());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The answer in it.
     *
     * @throws BadInput when there is none, saying what to do
     * @throws IOException when a large file cannot be read again
     */
    public Answer answer(Assignment assignment) throws IOException {
        return Answer.handedIn(
                assignment,
                files.stream().map(each -> each.contents().named(each.name())).toList());
    }
}
