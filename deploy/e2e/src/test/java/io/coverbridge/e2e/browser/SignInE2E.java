package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import io.coverbridge.e2e.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInE2E {

    private static final String TOKEN = "**/auth/public/token";

    /** Everything that outlives the page or leaves it, apart from what Playwright tells by itself. */
    private static final String KEPT = """
            async () => JSON.stringify({
              session: {...sessionStorage}, local: {...localStorage}, cookie: document.cookie, state: history.state,
              name: window.name, url: location.href, caches: await caches.keys(), page: document.documentElement.outerHTML,
              fields: [...document.querySelectorAll('input')].map(input => input.value),
            })""";

    @RegisterExtension
    private final CommandCenter app = new CommandCenter();

    @Test
    void aWrongSecretIsSaidAndForgottenWhileTheIdStays() {
        app.expect("answer 401: POST");
        Page page = app.visit("connections");

        app.signIn("demo", "not-the-secret");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("secret is wrong");
        assertThat(page.getByLabel("Client ID")).hasValue("demo");
        assertThat(page.getByLabel("Client secret")).hasValue("");
        assertThat(page.getByLabel("Client secret")).isFocused();
    }

    @Test
    void theRightKeyLeadsToTheViewThatWasAskedFor() {
        Page page = app.open("connections?status=processing");

        assertThat(page).hasURL(Pattern.compile(".*/app/connections\\?status=processing$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Connections");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("Demo Benefits");
        assertThat(navigation(page).getByRole(AriaRole.LINK))
                .hasText(new String[] {"Overview", "Connections", "Groups", "Snapshots", "Carriers", "Developers"});
        assertThat(navigation(page).locator("[aria-current=page]")).hasText("Connections");
    }

    @Test
    void signingOutLeavesNothingBehindNotEvenByGoingBack() {
        Page page = app.open("connections");
        page.navigate(CommandCenter.url().resolve("/app/connections?page=1").toString());
        app.signIn("demo", "demo-secret");
        app.settle();

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();

        assertThat(page.getByLabel("Client secret")).hasValue("");
        assertThat(navigation(page)).hasCount(0);
        assertThat(page.getByRole(AriaRole.BANNER)).hasCount(0);
        page.goBack();
        assertThat(page.getByLabel("Client secret")).isVisible();
        assertThat(navigation(page)).hasCount(0);
    }

    @Test
    void theKeyAndItsTokenAreInTheMemoryOfThePageAndNowhereElse() {
        List<String> addresses = new ArrayList<>();
        Page page = app.visit("connections");
        page.onRequest((Request request) -> addresses.add(request.url()));
        Response granted = page.waitForResponse(TOKEN, () -> app.signIn("demo", "demo-secret"));
        String token = Answer.parse(granted.text()).path("access_token").asText();
        app.settle();

        String profile = page.context().storageState(new BrowserContext.StorageStateOptions().setIndexedDB(true));
        assertThat(token).hasSizeGreaterThan(100);
        assertThat(granted.headerValue("cache-control")).contains("no-store");
        assertThat(List.of(profile, (String) page.evaluate(KEPT), String.join(" ", addresses)))
                .allSatisfy(kept -> assertThat(kept).doesNotContain(token, "demo-secret", "ZGVtbzpkZW1vLXNlY3JldA"));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(addresses).isNotEmpty();

        page.reload();
        assertThat(page.getByLabel("Client secret")).hasValue("");
    }

    @Test
    void theKeyboardAloneSignsInGoesElsewhereAndSignsOut() {
        Page page = app.visit("connections");
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo(AriaRole.TEXTBOX, "Client ID");
        keyboard.type("demo");
        keyboard.press("Tab");
        keyboard.type("demo-secret");
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Connections");

        keyboard.tabTo(AriaRole.LINK, "Skip to the content");
        keyboard.press("Enter");
        assertThat(page.locator("main:focus, main :focus")).hasCount(1);
        keyboard.tabBackTo(AriaRole.LINK, "Connections");
        keyboard.tabBackTo(AriaRole.BUTTON, "Sign out");
        keyboard.press("Enter");

        assertThat(page.getByLabel("Client secret")).isVisible();
    }

    private static Locator navigation(Page page) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Main"));
    }
}
