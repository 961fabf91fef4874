package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.coverbridge.e2e.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every view: its heading, no complaint of the browser, accessible, in both themes and at every width. */
class EveryViewE2E {

    /** A line of the router's table: pattern and module. */
    private static final Pattern ROUTE = Pattern.compile("\\['(/[^']*)', '[^']+', '\\.\\./(views/[^']+\\.js)'");

    /** Looked at by {@link CarriersViewE2E}, which lets a carrier write one. */
    private static final String A_FILE = "/carriers/files/:id";

    @RegisterExtension
    private final CommandCenter app = new CommandCenter();

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.coverbridge.e2e.browser.View#all")
    void isAccessibleAndFitsEveryScreen(View view) throws IOException {
        Page page = app.open(view.sample().in(CommandCenter.api("demo")), view.client());

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(view.heading());
        assertThat(page).hasTitle(view.title());
        lookAt(page, view.name());
    }

    @Test
    void theWayInIsAccessibleAndFitsEveryScreen() {
        Page page = app.visit("");
        app.settle();

        lookAt(page, "sign-in");
    }

    @Test
    void anAddressThatLeadsNowhereSaysSo() {
        Page page = app.open("no/such/view");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Nothing here");
        lookAt(page, "nowhere");
    }

    @Test
    void noViewIsLeftOut() throws IOException {
        Client browser = Client.anonymous(CommandCenter.url());
        List<String> routes = ROUTE.matcher(
                        browser.get("/app/core/router.js", "*/*").text())
                .results()
                .filter(route -> served(browser, route))
                .map(route -> route.group(1))
                .toList();

        assertThat(routes).isNotEmpty();
        assertThat(View.all())
                .extracting(View::route)
                .containsAll(
                        routes.stream().filter(route -> !route.equals(A_FILE)).toList());
    }

    private static boolean served(Client browser, MatchResult route) {
        try {
            return browser.get("/app/" + route.group(2), "*/*").status() == 200;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Contrast depends on the theme and structure on the width: two looks show both of each. */
    private static void lookAt(Page page, String name) {
        Accessibility.check(page, name + ", light and wide");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(Look.PHONE.width(), Look.PHONE.height());
        Accessibility.check(page, name + ", dark and narrow");
        page.setViewportSize(Look.DESKTOP.width(), Look.DESKTOP.height());
        Screenshots.take(page, name);
    }
}
