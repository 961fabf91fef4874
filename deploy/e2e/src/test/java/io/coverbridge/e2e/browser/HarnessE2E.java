package io.coverbridge.e2e.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the tests of views rely on sees what it has to see. Needs no installation. */
class HarnessE2E {

    private static final String POLICY = "default-src 'none'; script-src 'self'; connect-src *";

    @RegisterExtension
    private final CommandCenter browser = new CommandCenter();

    @Test
    void whatIsNotAccessibleIsNamedWithRuleElementAndHelp() {
        String tiny = "<button style='width:9px;height:9px;padding:0;border:0' aria-label='More'></button>";
        Page page = show(
                "<canvas role='img' id='chart'></canvas><p style='color:#999'>hardly to be read</p>" + tiny + tiny);

        assertThatThrownBy(() -> Accessibility.check(page, "a bad page"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(
                        "a bad page is not accessible",
                        "role-img-alt",
                        "#chart",
                        "https://dequeuniversity.com/rules/axe/",
                        "color-contrast",
                        "target-size");
    }

    @Test
    void aViewThatScrollsSidewaysIsNamedWithWhatReachesBeyondTheEdge() {
        Page page = show("<p class='wide' style='width:700px'>too wide for a phone</p>");

        assertThatThrownBy(() -> Screenshots.take(page, "harness"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("harness scrolls sideways at 360 px", "p.wide ends at 7");
        assertThat(page.viewportSize().width).isEqualTo(Look.DESKTOP.width());
    }

    @Test
    void picturesAreTakenInBothThemesAtThreeWidths() throws IOException {
        Page page = show("<style>@media (prefers-color-scheme: dark) {body {background:#000}}</style>");

        Screenshots.take(page, "harness");

        for (String name : List.of("360", "768", "1440")) {
            assertThat(Screenshots.directory().resolve("harness-light-" + name + ".png"))
                    .isNotEmptyFile();
            assertThat(Files.mismatch(
                            Screenshots.directory().resolve("harness-light-" + name + ".png"),
                            Screenshots.directory().resolve("harness-dark-" + name + ".png")))
                    .isNotNegative();
        }
    }

    @Test
    void whoHasNoPointerFindsWhatCanBeReachedAndIsToldWhatCannot() {
        Page page = show("<a href='/'>Home</a> <button tabindex='-1'>Hidden</button> <label>Name <input></label>");
        Keyboard keyboard = new Keyboard(page);

        assertThat(keyboard.tabTo(AriaRole.TEXTBOX, "Name").count()).isOne();
        assertThat(keyboard.tabBackTo(AriaRole.LINK, "Home").count()).isOne();
        assertThatThrownBy(() -> keyboard.tabTo(AriaRole.BUTTON, "Hidden"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("never reaches BUTTON \"Hidden\"", "a \"Home\"", "input \"Name\"");
    }

    @Test
    void aFocusThatCannotBeSeenIsNamed() {
        Page page = show("<a href='/'>Home</a> <button style='outline:none'>Blind</button>");

        assertThatThrownBy(() -> new Keyboard(page).tabTo(AriaRole.BUTTON, "Blind"))
                .isInstanceOf(AssertionError.class)
                .hasMessage("one cannot see that the focus is on button \"Blind\"");
    }

    @Test
    void whatTheBrowserComplainsAboutFailsTheTestUnlessItWasAnnounced() throws IOException {
        try (LittleSite site = new LittleSite();
                LittleSite foreign =
                        new LittleSite().with("/run.js", 200, "text/javascript", "", "window.foreign = true")) {
            site.with("/page", 200, "text/html", POLICY, "<!doctype html><title>Strict</title>")
                    .with("/gone", 404, "text/plain", "", "")
                    .with("/broken", 500, "text/plain", "", "");
            Page page = browser.page();
            page.navigate(site.url("/page"));

            page.evaluate("() => console.error('this is told')");
            page.evaluate("() => {setTimeout(() => {throw new Error('nobody catches this');});}");
            page.evaluate("() => fetch('/gone').then(() => fetch('/broken'))");
            page.evaluate("() => fetch('http://127.0.0.1:9/').catch(() => {})");
            page.evaluate(
                    "url => new Promise(done => {const script = document.createElement('script');"
                            + "script.onerror = done; script.src = url; document.head.append(script);})",
                    foreign.url("/run.js"));

            assertThatThrownBy(() -> browser.complaints().check())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll("this is told", "answer 500");
            browser.expect("console: this is told");
            browser.expect("uncaught: Error: nobody catches this");
            browser.expect("answer 404: GET " + site.url("/gone"));
            browser.expect("answer 500: GET " + site.url("/broken"));
            browser.expect("no answer: GET http://127.0.0.1:9/");
            browser.expect("policy: script-src-elem refused " + foreign.url("/run.js"));
            assertThat(browser.complaints().unexpected()).isEmpty();
            assertThat(foreign.requests()).isEmpty();
        }
    }

    private Page show(String body) {
        Page page = browser.page();
        page.setContent("<!doctype html><html lang='en'><title>A page</title>"
                + "<meta name='viewport' content='width=device-width'><main><h1>A page</h1>" + body + "</main></html>");
        return page;
    }
}
