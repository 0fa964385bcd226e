package course.grader.intake;

import course.grader.intake.FileContents.Form;
import course.judge.Answer;
import course.judge.BadInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** What was handed in says: the bytes of its files. */
public final class Contents {

    /** Far more than an answer; what is longer would only hold the compiler up. */
    private static final int LONGEST_ANSWER = 300_000;

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

    /** By which the gradebook knows a submission again; of what was read. */
    public String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Named each : files) {
                if (files.size() > 1) {
                    digest.update((each.name() + "\0").getBytes(StandardCharsets.UTF_8));
                }
                digest.update(each.contents().bytes());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The answer in it.
     *
     * @throws BadInput when there is none, saying what to do
     */
    public Answer answer() {
        List<Answer> parts = new ArrayList<>();
        boolean java = true;
        for (Named each : files) {
            parts.add(answer(each));
            java &= each.contents().form(each.name()) == Form.JAVA;
        }
        Answer answer = java ? JavaSources.joined(parts) : parts.getFirst();
        if (answer.source().length() > LONGEST_ANSWER) {
            throw new BadInput(
                    "The answer has "
                            + answer.source().length()
                            + " characters; more than "
                            + LONGEST_ANSWER
                            + " are not judged.");
        }
        return answer;
    }

    private static Answer answer(Named file) {
        if (file.contents().tooLarge()) {
            throw new BadInput(
                    "It has more than "
                            + (OpenZip.MOST_BYTES >> 20)
                            + " MB. Clear the notebook's outputs (Edit, Clear Outputs of All Cells)"
                            + " and hand it in again.");
        }
        String ending = file.contents().form(file.name()) == Form.JAVA ? ".java" : ".ipynb";
        String name =
                file.name().endsWith(ending) ? file.name() : FoundFile.stem(file.name()) + ending;
        return Answer.parse(Path.of(name).getFileName(), file.contents().text());
    }
}
