package course.cli;

import java.util.List;
import java.util.stream.Stream;

/** All parts, in the order in which they are installed. */
record Parts(Checkout checkout) {

    List<Part> all() {
        return Stream.<Part>of(
                        new JdkPart(),
                        new ToolkitPart(checkout),
                        new PythonPart(),
                        new PackagesPart(checkout),
                        new KernelPart(checkout),
                        new JbangPart(checkout),
                        new NbgraderPart(checkout),
                        new JplagPart(checkout),
                        ToolPart.CHROMIUM,
                        ToolPart.BUBBLEWRAP)
                .filter(part -> !part.onlyForTeachers() || !checkout.isBundle())
                .toList();
    }

    /**
     * Installs what is missing of {@code wanted}, under a lock so that two at once do not collide.
     *
     * @return how many parts were installed
     */
    int setUp(List<Part> wanted) {
        int installed = 0;
        for (Part part : wanted) {
            if (!part.installable() || part.look() instanceof State.Present) {
                continue;
            }
            try (SetupLock _ = SetupLock.take(checkout)) {
                // Another ./course may have done it while this one waited.
                if (part.look() instanceof State.Missing) {
                    try (var progress = new Progress("Setting up: " + part.purpose())) {
                        part.install(progress);
                    }
                    installed++;
                }
            }
            if (part.look() instanceof State.Missing(String found, String todo)) {
                throw new CourseException(
                        part.purpose() + " was set up and yet is not right: " + found + ".",
                        "Remove .course and run ./course setup; if it stays so, please report it.");
            }
        }
        return installed;
    }

    /** What every learner gets. */
    List<Part> everyones() {
        return all().stream().filter(part -> !part.onlyWhenAsked()).toList();
    }

    int setUp() {
        return setUp(everyones());
    }
}
