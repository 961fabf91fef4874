package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import io.coverbridge.e2e.Connections;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody's script runs in the page, whichever way it comes. */
class PolicyE2E {

    private static final String FOREIGN = "window.foreign = true";
    private static final Pattern LIBRARY = Pattern.compile("/_static/[^\"]+\\.js");

    @RegisterExtension
    private final CommandCenter app = new CommandCenter();

    @Test
    void scriptsInThePageThatAreNotItsOwnAreRefusedAndReported() throws IOException {
        try (LittleSite elsewhere = new LittleSite().with("/run.js", 200, "text/javascript", "", FOREIGN)) {
            Page page = app.page();
            page.route(
                    "**/app/",
                    route -> answerWith(
                            route,
                            "<script src='%s'></script><script>%s</script>"
                                    .formatted(elsewhere.url("/run.js"), FOREIGN)));
            app.expect("policy: script-src-elem refused " + elsewhere.url("/run.js"));
            app.expect("policy: script-src-elem refused inline");

            app.open("connections");
            app.visit("");

            assertThat(page.getByLabel("Client secret")).isVisible();
            assertThat(page.evaluate("() => window.foreign === undefined")).isEqualTo(true);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void scriptsThatThePageIsMadeToAddAreRefusedAndReported() throws IOException {
        try (LittleSite elsewhere = new LittleSite().with("/run.js", 200, "text/javascript", "", FOREIGN)) {
            Page page = app.open("connections");
            app.expect("policy: require-trusted-types-for refused trusted-types-sink");

            assertThatThrownBy(() -> page.addScriptTag(new Page.AddScriptTagOptions().setUrl(elsewhere.url("/run.js"))))
                    .isInstanceOf(PlaywrightException.class);
            assertThatThrownBy(() -> page.addScriptTag(new Page.AddScriptTagOptions().setContent(FOREIGN)))
                    .isInstanceOf(PlaywrightException.class);
            assertThatThrownBy(
                            () -> page.evaluate("() => {document.body.innerHTML = '<img src=x onerror=foreign=true>'}"))
                    .isInstanceOf(PlaywrightException.class);

            assertThat(page.evaluate("() => window.foreign === undefined")).isEqualTo(true);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aNameThatIsMarkupIsShownAsText() throws IOException {
        String name = "<img src=x onerror=foreign=true>";
        String id = "58%d".formatted(System.nanoTime() % 1_000_000);
        CommandCenter.api("demo").post(Connections.PATH, Connections.request(Connections.LAKESHORE, name, "X" + id));

        Page page = app.open("connections?search=X" + id);

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.evaluate("() => window.foreign === undefined")).isEqualTo(true);
    }

    @Test
    void theAddressAloneLeadsToThePage() {
        Page page = app.page();

        page.navigate(CommandCenter.url().resolve("/").toString());

        assertThat(page).hasURL(CommandCenter.url().resolve("/app/").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/connections", "/app/carriers/1/files"})
    void thePageOfEveryViewSaysWhatMayRun(String path) {
        APIResponse answer = get(path);

        assertThat(answer.headers())
                .containsEntry("content-type", "text/html;charset=utf-8")
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("referrer-policy", "no-referrer");
        assertThat(answer.headers().get("content-security-policy"))
                .matches("default-src 'none'; script-src 'self' 'sha256-[\\w+/=]+'; .*")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "connect-src 'self'")
                .doesNotContain("unsafe-", "http:", "https:", "*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/app/", "/app/main.js", "/app/style/base.css"})
    void aNewVersionIsThereAtOnceAndAnOldOneIsNotSentAgain(String path) {
        APIResponse first = get(path);
        APIResponse again = app.page()
                .request()
                .get(
                        CommandCenter.url().resolve(path).toString(),
                        RequestOptions.create()
                                .setHeader("If-None-Match", first.headers().get("etag")));

        assertThat(first.headers())
                .containsEntry("cache-control", "no-cache")
                .containsEntry("content-encoding", "gzip")
                .containsEntry("x-content-type-options", "nosniff");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void librariesAreKeptBecauseTheirAddressesHaveTheirVersions() {
        Matcher library = LIBRARY.matcher(get("/app/").text());
        int libraries = 0;
        while (library.find()) {
            APIResponse answer = get(library.group());
            assertThat(answer.status()).as(library.group()).isEqualTo(200);
            assertThat(answer.headers())
                    .as(library.group())
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("content-encoding", "gzip");
            assertThat(answer.headers().get("cache-control")).contains("immutable", "max-age=");
            libraries++;
        }

        assertThat(libraries).isPositive();
    }

    @Test
    void aFileThatIsNotThereIsNotAnsweredWithThePage() {
        assertThat(get("/app/no-such-file.js").status()).isEqualTo(404);
        assertThat(get("/app/..%2fapplication.properties").status()).isEqualTo(404);
    }

    private APIResponse get(String path) {
        return app.page().request().get(CommandCenter.url().resolve(path).toString());
    }

    /** The page as it is, with more in it. */
    private static void answerWith(Route route, String more) {
        APIResponse page = route.fetch();
        route.fulfill(
                new Route.FulfillOptions().setResponse(page).setBody(page.text().replace("</head>", more + "</head>")));
    }
}
