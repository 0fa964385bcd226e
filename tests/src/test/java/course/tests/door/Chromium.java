package course.tests.door;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The machine's browser without a window; Playwright shall download none. */
public record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    static final double PATIENCE = Duration.ofMinutes(5).toMillis();

    public static Chromium start() {
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new Chromium(playwright, playwright.chromium().launch(options()));
        } catch (RuntimeException e) {
            playwright.close();
            throw e;
        }
    }

    private static BrowserType.LaunchOptions options() {
        Path executable =
                Stream.of(System.getenv("PATH").split(":"))
                        .map(folder -> Path.of(folder, "chromium"))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow();
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable)
                .setArgs(
                        List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking"));
    }

    public Page page(int width, int height) {
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height));
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** Chooses an entry of one of JupyterLab's menus. */
    static void menu(Page page, String menu, String entry) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(menu).setExact(true))
                .first()
                .click();
        page.locator(".lm-Menu .lm-Menu-itemLabel")
                .getByText(entry, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Waits for what the status bar says; of a kernel that has run nothing yet it says Unknown. */
    static void says(Page page, Pattern what) {
        assertThat(page.locator("#jp-main-statusbar"))
                .containsText(
                        what, new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
