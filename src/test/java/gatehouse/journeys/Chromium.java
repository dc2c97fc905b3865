package gatehouse.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The browser of the journeys: an installed Chromium or Chrome, else Playwright's own download, else a sentence that helps. */
final class Chromium implements AutoCloseable {

    private static final List<String> QUIET = List.of("--disable-quic", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium launch() {
        Optional<Path> installed = installed();
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        try {
            return new Chromium(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw new IllegalStateException("The journeys need a browser: install Chromium or Chrome (Debian: apt-get install chromium), "
                    + "or name one in the variable CHROMIUM. Playwright's own could not be used: " + e.getMessage(), e);
        }
    }

    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        return Stream.concat(Stream.ofNullable(named), Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable", "/snap/bin/chromium", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium"))
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
