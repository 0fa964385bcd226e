package course.tests.door;

import course.tests.Bundle;
import course.tests.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A machine as a student has it: an empty home, no Maven, no JBang, and nothing of this checkout
 * but the bundle. Needs bubblewrap.
 */
final class StudentsMachine {

    private static final List<String> ABSENT = List.of("mvn", "mvnd", "jbang");

    private StudentsMachine() {}

    /** The bundle, unpacked on such a machine into a folder with spaces and other letters. */
    static Clone unpack(Bundle bundle, Path temporary) throws IOException {
        Path folder = bundle.copyTo(temporary.resolve("Ann Müller's work/kurs 2026"));
        Path home = Files.createDirectories(temporary.resolve("home"));
        Sandbox machine = lackingWhatTeachersHave(home, temporary);
        return new Clone(folder, home, machine::around);
    }

    private static Sandbox lackingWhatTeachersHave(Path home, Path temporary) throws IOException {
        Path usersHome = Path.of(System.getProperty("user.home"));
        Path jdk = Path.of(System.getProperty("java.home"));
        // Java takes the user's home from the system, not from the environment.
        Sandbox machine = new Sandbox().withFolder(home, usersHome);
        if (!Checkout.home().startsWith(usersHome)) {
            machine.without(Checkout.home());
        }
        machine.withFolder(temporary, temporary);
        if (jdk.startsWith(usersHome) || jdk.startsWith(Checkout.home())) {
            machine.with(jdk, jdk);
        }
        String pip = Caches.environment().get("PIP_CACHE_DIR");
        if (pip != null && Files.isDirectory(Path.of(pip))) {
            machine.withFolder(Path.of(pip), Path.of(pip));
        }
        Path nothing = Files.createFile(temporary.resolve("nothing"));
        for (String program : ABSENT) {
            for (String folder : List.of("/usr/local/bin", "/usr/bin")) {
                Path there = Path.of(folder, program);
                if (Files.exists(there)) {
                    machine.with(nothing, there.toRealPath());
                }
            }
        }
        return machine;
    }
}
