package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.coverbridge.e2e.Answer;
import io.coverbridge.e2e.Client;
import io.coverbridge.e2e.Connections;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CarriersViewE2E {

    /** Works by files; wants the letters TW, a hyphen, six digits. */
    private static final String TIDEWATER = "2c4e8d17-93b5-4f60-8a2d-71e6b05c9f43";

    private static final Pattern CONNECTION = Pattern.compile(".*/app/connections/([0-9a-f-]{36})$");
    private static final double ONE_SECOND_MILLIS = 1_000;

    @RegisterExtension
    private final CommandCenter browser = new CommandCenter();

    @Test
    void aScenarioIsTriedWithTheKeyboardAloneUnderAnIdThatTheCarrierTakes() throws IOException {
        Page page = browser.open("carriers");
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo(AriaRole.BUTTON, "Try it Ends in 9004");
        keyboard.press("Enter");
        Locator id = page.getByLabel("Group’s id at the carrier");
        assertThat(id).hasValue(Pattern.compile("[0-9]{4}9004"));
        Accessibility.check(page, "a scenario that is tried");

        keyboard.tabTo(AriaRole.COMBOBOX, "Carrier");
        keyboard.press("T");
        assertThat(id).hasValue(Pattern.compile("TW-[0-9]{2}9004"));
        keyboard.tabTo(AriaRole.TEXTBOX, "Group’s id at the carrier");
        keyboard.press("End");
        keyboard.type("x");
        assertThat(page.getByText("This carrier’s ids are the letters TW, a hyphen, six digits."))
                .isVisible();
        keyboard.press("Backspace");
        assertThat(id).not().hasAttribute("aria-invalid", "true");
        keyboard.tabTo(AriaRole.BUTTON, "Connect");
        keyboard.press("Enter");

        page.waitForURL(CONNECTION);
        Matcher made = CONNECTION.matcher(page.url());
        assertThat(made.matches()).isTrue();
        new Connections(CommandCenter.api("demo")).await(made.group(1), "action_required");
    }

    @Test
    void aBehaviorIsSetWithTheKeyboardAndWhatCannotBeIsRefusedAtItsField() throws IOException {
        Client api = CommandCenter.api("other");
        String path = "/emulator/v1/carriers/" + TIDEWATER + "/behavior";
        accepted(api.put(path, "{}"));
        Page page = browser.open("carriers/" + TIDEWATER, "other");
        assertThat(page.getByText("As usual", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        Keyboard keyboard = new Keyboard(page);

        keyboard.tabTo(AriaRole.SLIDER, "Answers after, slider");
        keyboard.press("ArrowRight");
        assertThat(page.getByLabel("Answers after", new Page.GetByLabelOptions().setExact(true)))
                .hasValue("600");
        keyboard.tabTo(AriaRole.TEXTBOX, "Calls without an answer");
        keyboard.press("ControlOrMeta+A");
        keyboard.type("7");
        keyboard.tabTo(AriaRole.BUTTON, "10 minutes");
        keyboard.press("Enter");
        keyboard.tabTo(AriaRole.TEXTBOX, "From one exchange of files to the next");
        keyboard.press("ControlOrMeta+A");
        keyboard.type("0");
        assertThat(page.getByText("Not saved yet")).isVisible();
        browser.expect("answer 422: PUT");
        keyboard.press("Enter");
        assertThat(page.getByText("Must be between 1 and 2678400.")).isVisible();
        Accessibility.check(page, "a behavior with violations");

        keyboard.press("ControlOrMeta+A");
        keyboard.type("5");
        keyboard.press("Enter");
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        JsonNode behavior = api.get(path).json();
        assertThat(behavior.path("latency").path("least_ms").asInt()).isEqualTo(600);
        assertThat(behavior.path("failure_rate").asDouble()).isEqualTo(0.07);
        assertThat(behavior.path("file_interval_seconds").asInt()).isEqualTo(5);
        JsonNode outage = behavior.path("outage");
        assertThat(outage.path("to").asLong() - outage.path("from").asLong()).isEqualTo(600);

        keyboard.tabTo(AriaRole.BUTTON, "Back to usual");
        keyboard.press("Enter");
        assertThat(page.getByText("As usual", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(api.get(path).json().path("failure_rate").asDouble()).isZero();
    }

    @Test
    void whatACarrierReceivesIsSeenWithinASecondAndSoIsWhatWasSaid() throws IOException {
        Client api = CommandCenter.api("demo");
        String carrierGroupId = tidewaterId();
        // Without what is asked for again and again: the event alone has to bring it.
        browser.page().addInitScript("window.setInterval = () => 0");
        Page page = browser.open("carriers/" + TIDEWATER + "/received");
        page.evaluate("() => {window.sameDocument = true;}");

        Answer asked = new Connections(api).request(TIDEWATER, carrierGroupId);
        accepted(asked);
        new Connections(api).await(asked.field("id"), "completed");
        Locator row = page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Company " + carrierGroupId))
                .filter(new Locator.FilterOptions().setHasText("connected"));
        assertThat(row).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(ONE_SECOND_MILLIS));

        row.getByRole(AriaRole.BUTTON).click();
        Locator entry = page.getByRole(AriaRole.DIALOG);
        assertThat(entry).containsText("\"carrier_group_id\": \"" + carrierGroupId + "\"");
        assertThat(page).hasURL(Pattern.compile("entry="));
        Accessibility.check(page, "what was received");
        page.keyboard().press("Escape");
        assertThat(entry).hasCount(0);
        assertThat((boolean) page.evaluate("() => window.sameDocument")).isTrue();
    }

    @Test
    void familiesOfAGroupAreShownWithNamesAsTextAndNumbersMasked() throws IOException {
        Client api = CommandCenter.api("demo");
        String carrierGroupId = tidewaterId();
        String group = "/emulator/v1/carriers/" + TIDEWATER + "/groups/" + carrierGroupId;
        accepted(api.put(group, """
                {"roster": {"families": [{"coverages": [], "members": [{
                  "individual_type": "employee", "custom_individual_id": "E-17",
                  "person": {"first_name": "<img src=x onerror=alert(1)>", "last_name": "Brandywine", "ssn": "900123456",
                             "date_of_birth": "1988-03-09", "sex": "F"},
                  "employment": {"employment_status": "full-time", "hours_worked": 40,
                                 "employment_dates": {"hire_date": "2024-06-03"}}}]}]}}
                """));
        try {
            Page page = browser.open("carriers/" + TIDEWATER + "/holds?group=" + carrierGroupId);
            Locator families = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Families"));

            assertThat(families).containsText("<img src=x onerror=alert(1)> Brandywine");
            assertThat(families).containsText("SSN *****3456");
            assertThat(page.locator("img[src=x]")).hasCount(0);
            Accessibility.check(page, "a group at its carrier");
        } finally {
            api.delete(group);
        }
    }

    @Test
    void aFileIsReadSegmentBySegmentWithNamesAndWithoutSocialSecurityNumbers() throws IOException {
        Answer asked = new Connections(CommandCenter.api("demo")).request(TIDEWATER, tidewaterId());
        accepted(asked);
        new Connections(CommandCenter.api("demo")).await(asked.field("id"), "completed");
        Answer full = CommandCenter.api("operator")
                .post("/ops/v1/files", "{\"connection_id\": \"%s\"}".formatted(asked.field("id")));
        accepted(full);

        Page page = browser.open("carriers/files/" + full.field("id"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(Pattern.compile("834, all, no\\. \\d+"));
        Locator segments = page.locator(".segments > li");
        assertThat(segments.first()).containsText("Interchange Control Header");
        Locator employee = segments.filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\bNM109\\b")))
                .first();
        assertThat(employee).containsText(Pattern.compile("XXXXX\\d{4}"));
        assertThat(employee).not().containsText(Pattern.compile("\\d{9}"));
        Accessibility.check(page, "a file");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("As text"))
                .click();
        assertThat(page.locator("pre")).containsText(Pattern.compile("NM1\\*IL\\*1\\*.*34\\*XXXXX\\d{4}"));
        assertThat(page).hasURL(Pattern.compile("as=text"));
    }

    /** An id of Tidewater's that no other test has, and that leads to no scenario. */
    private static String tidewaterId() {
        return "TW-%04d00".formatted(ThreadLocalRandom.current().nextInt(10_000));
    }

    private static void accepted(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isLessThan(300);
    }
}
