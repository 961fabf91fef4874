package io.coverbridge.e2e.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

/** The browser that all tests of a run share; each takes a profile of its own in it. For one thread. */
final class RunningBrowser implements AutoCloseable {

    /** Whether a machine without a browser fails the tests instead of leaving them out. */
    static final String REQUIRED = "coverbridge.browser.required";

    private static final Namespace NAMESPACE = Namespace.create(RunningBrowser.class);

    /** Why there is none: found out once, for a download that cannot succeed takes its time. */
    private static final AtomicReference<RuntimeException> MISSING = new AtomicReference<>();

    private final Playwright playwright;
    private final Browser browser;

    private RunningBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** The shared one, started by the first test that asks. Without any, the test is left out or fails as the setting says. */
    static Browser of(ExtensionContext test) {
        RuntimeException missing = MISSING.get();
        if (missing != null) {
            throw missing;
        }
        return test.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RunningBrowser.class, key -> start(), RunningBrowser.class)
                .browser;
    }

    private static RunningBrowser start() {
        Optional<Path> installed = BrowserExecutable.find();
        if (installed.isPresent()) {
            return launch(options().setExecutablePath(installed.get()));
        }
        try {
            BrowserDownload.run();
            return launch(options());
        } catch (IOException | PlaywrightException e) {
            RuntimeException missing = nowhere(e);
            MISSING.set(missing);
            throw missing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static RunningBrowser launch(BrowserType.LaunchOptions options) {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        try {
            return new RunningBrowser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            playwright.close();
            throw e;
        }
    }

    private static BrowserType.LaunchOptions options() {
        // Chromium refuses to run as root with its sandbox.
        return new BrowserType.LaunchOptions()
                .setChromiumSandbox(!System.getProperty("user.name").equals("root"))
                .setArgs(List.of("--disable-gpu", "--disable-quic"));
    }

    private static RuntimeException nowhere(Exception reason) {
        String advice =
                "There is no browser for these tests: install Chromium (apt-get install chromium fonts-liberation)"
                        + " or name one with -D" + BrowserExecutable.SETTING + "=<path>. Playwright's own was "
                        + reason.getMessage();
        return Boolean.getBoolean(REQUIRED)
                ? new IllegalStateException(advice, reason)
                : new TestAbortedException(advice, reason);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
