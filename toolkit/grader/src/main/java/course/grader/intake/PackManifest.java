package course.grader.intake;

import com.fasterxml.jackson.databind.json.JsonMapper;
import course.grader.intake.FoundFile.Kind;
import course.grader.roster.PersonName;
import java.io.IOException;
import java.util.Optional;

/** {@code manifest.json}, which {@code ./course pack} writes into its zip. */
final class PackManifest {

    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = new JsonMapper();

    private PackManifest() {}

    /** Whose a zip is, if it is one of these. */
    static Optional<String> student(FoundFile zip) {
        if (zip.kind() != Kind.ZIP) {
            return Optional.empty();
        }
        return zip.children().stream()
                .filter(each -> each.isFile() && each.name().equals(FILE))
                .findFirst()
                .flatMap(PackManifest::read);
    }

    private static Optional<String> read(FoundFile manifest) {
        try {
            byte[] bytes = FileContents.read(manifest.at()).bytes();
            String name = JSON.readTree(bytes).path("student").asText("");
            return Optional.of(PersonName.clean(name)).filter(each -> !each.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
