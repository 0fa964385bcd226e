package course.tests.door;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** One server and one browser for several notebooks, one after the other. */
record LabInBrowser(Lab lab, Chromium chromium) implements AutoCloseable {

    /** What is done with a notebook that is open. */
    interface Use {
        void of(Page page) throws Exception;
    }

    static LabInBrowser open(Clone clone) {
        Chromium chromium = Chromium.start();
        try {
            Lab.drawEveryCell(clone);
            return new LabInBrowser(Lab.open(clone), chromium);
        } catch (Exception e) {
            chromium.close();
            throw new AssertionError("the course did not open", e);
        }
    }

    /** Opens a notebook under {@code work/} in a new page, and leaves neither page nor kernel. */
    void with(String notebook, int width, int height, Use use) throws Exception {
        try (Page page = chromium.page(width, height)) {
            // the notebook before would be opened again beside this one
            page.navigate(lab.address(notebook) + "&reset");
            Chromium.says(page, Pattern.compile("Java 25 \\| (Idle|Unknown)"));
            use.of(page);
        } finally {
            lab.stopKernels();
        }
    }

    @Override
    public void close() throws Exception {
        try {
            chromium.close();
        } finally {
            lab.close();
        }
    }
}
