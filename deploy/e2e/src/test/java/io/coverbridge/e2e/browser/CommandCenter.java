package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.coverbridge.e2e.Client;
import io.coverbridge.e2e.Stack;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The Command Center before somebody who has just opened a browser: to be registered with a test class, each test gets a
 * fresh profile. A test fails at its end if the browser complained about something that the test did not announce.
 *
 * <p>It is that of the shared {@link Stack}, or with {@code -Dcoverbridge.ui.url=http://localhost:8080} that of an installation
 * which runs already.
 */
final class CommandCenter implements BeforeEachCallback, AfterEachCallback {

    /** Neither the zone of the services nor that of most machines that test, so that a mix-up shows. */
    private static final String ZONE = "America/Chicago";

    private static final String LOCALE = "en-US";

    /** How long a step waits for what it needs, in milliseconds. */
    private static final double PATIENCE_MILLIS = 10_000;

    private final Look look;
    private @Nullable BrowserContext profile;
    private @Nullable Page page;
    private @Nullable Complaints complaints;

    CommandCenter() {
        this(Look.DESKTOP);
    }

    CommandCenter(Look look) {
        this.look = look;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        Browser browser = RunningBrowser.of(test);
        profile = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.height())
                .setColorScheme(look.colors())
                .setReducedMotion(look.motion())
                .setTimezoneId(ZONE)
                .setLocale(LOCALE));
        profile.setDefaultTimeout(PATIENCE_MILLIS);
        complaints = Complaints.of(profile);
        page = profile.newPage();
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (profile == null) {
            return;
        }
        try {
            if (test.getExecutionException().isPresent()) {
                Screenshots.takeOfFailure(
                        page(), test.getRequiredTestClass().getSimpleName() + " " + test.getDisplayName());
            }
            complaints().check();
        } finally {
            profile.close();
        }
    }

    /** Where it is. */
    static URI url() {
        String running = System.getProperty("coverbridge.ui.url", "");
        return running.isEmpty() ? Stack.shared().url() : URI.create(running);
    }

    /** The API that it uses, with the key of an organization of the local installation: demo, other or operator. */
    static Client api(String clientId) throws IOException {
        return Client.of(url(), clientId);
    }

    /** The page of this test. */
    Page page() {
        return Objects.requireNonNull(page, "outside of a test");
    }

    /** Goes to a view as the demo organization. {@code path} is what follows {@code /app/}. */
    Page open(String path) {
        return open(path, "demo");
    }

    /** Goes to a view through the sign-in form, with the key of an organization of the local installation. */
    Page open(String path, String clientId) {
        visit(path);
        signIn(clientId, clientId + "-secret");
        page().getByLabel("Client secret")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        settle();
        return page();
    }

    /** Goes to an address of a view, without signing in. */
    Page visit(String path) {
        page().navigate(url().resolve("/app/" + path).toString());
        return page();
    }

    /** Fills in the form and sends it. */
    void signIn(String clientId, String clientSecret) {
        page().getByLabel("Client ID").fill(clientId);
        page().getByLabel("Client secret").fill(clientSecret);
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    /** Waits until the view has its heading and all that it loads at first. */
    void settle() {
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        assertThat(page().locator(".loading, [aria-busy=true]")).hasCount(0);
    }

    /** Announces a complaint of the browser by a part of its text; the test fails if none comes. See {@link Complaints}. */
    void expect(String complaint) {
        complaints().expect(complaint);
    }

    /** What the browser complained about until now. */
    Complaints complaints() {
        return Objects.requireNonNull(complaints, "outside of a test");
    }
}
