package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.coverbridge.e2e.Answer;
import io.coverbridge.e2e.Client;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Snapshots: found, looked into, tried and sent. */
class SnapshotsViewE2E {

    /** A group of the local installation whose carrier has told its roster, with a dental plan. */
    private static final String GROUP = "d0ec3837-3499-4a2f-8c58-966ef7e46d95";

    private static final String CARRIER = "4d4d815b-ae8f-430c-901f-1c9d5ee3f4f1";
    private static final String PLAN = "DHMO Smile Plus";

    /** From the event to what it changes on the page. */
    private static final int LIMIT_MILLIS = 1_000;

    @RegisterExtension
    private final CommandCenter center = new CommandCenter();

    @Test
    void aMemberWhoseNameIsMarkupIsTextEverywhere() throws IOException {
        String name = "<img src=x onerror=alert(1)>";
        String document = document("Ada", name, unique("EMP"));
        String id = post(document);
        Page page = center.open("snapshots");

        Locator row = page.locator("tr", new Page.LocatorOptions().setHas(page.locator("a[href$='" + id + "']")));
        assertThat(row.getByRole(AriaRole.ROWHEADER)).containsText("Ada " + name);
        row.getByRole(AriaRole.LINK).click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Ada " + name);
        assertThat(page.getByRole(AriaRole.ARTICLE, named("Ada " + name))).isVisible();
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(page.getByText(ssn(document))).hasCount(0);
        assertThat(page.url()).doesNotContain("Ada");
        center.settle();
        Accessibility.check(page, "a snapshot");
        button(page, "Table").click();
        assertThat(page.getByRole(AriaRole.TABLE, named("Coverages: who is covered by what, from when to when")))
                .containsText("Ada " + name);
        Accessibility.check(page, "a snapshot with its coverages as a table");
    }

    @Test
    void anEmployeeIsFoundByNameWithoutTheNameInAnAddress() throws IOException {
        String lastName = "Zephyr"
                + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36)
                        .replaceAll("\\d", "");
        String id = post(document("Enno", lastName, unique("EMP")));
        Page page = center.open("snapshots");
        List<String> addresses = new ArrayList<>();
        page.onRequest(request -> addresses.add(request.url()));
        Keyboard keyboard = new Keyboard(page);

        keyboard.tabTo(AriaRole.SEARCHBOX, "Employee");
        keyboard.type("enno " + lastName.toLowerCase(Locale.ROOT));

        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(page.locator("tbody th a")).hasAttribute("href", "/app/snapshots/" + id);
        assertThat(addresses)
                .isNotEmpty()
                .noneMatch(address -> address.toLowerCase(Locale.ROOT).contains("zephyr"));
        assertThat(page.url()).doesNotContainIgnoringCase("zephyr");
        keyboard.tabTo(AriaRole.LINK, "Enno " + lastName);
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Enno " + lastName);
    }

    @Test
    void aDocumentIsTriedMendedAndSentByKeyboardAlone() throws IOException {
        String wrong = document("Bo", "Harper", unique("EMP")).replace("\"sex\":\"F\"", "\"sex\":\"Q\"");
        center.expect("answer 422: POST");
        Page page = center.open("snapshots/test?group_id=" + GROUP);
        Keyboard keyboard = new Keyboard(page);

        keyboard.tabTo(AriaRole.TEXTBOX, "Document (JSON)");
        keyboard.type("{\"employee\" 1}");
        keyboard.tabTo(AriaRole.BUTTON, "Try it");
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("This is not JSON"))).isFocused();
        keyboard.tabTo(AriaRole.BUTTON, "Line 1, column 13");
        keyboard.press("Enter");
        keyboard.press("ControlOrMeta+a");
        keyboard.type(wrong);
        keyboard.tabTo(AriaRole.BUTTON, "Try it");
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("One thing is wrong with the document")))
                .isFocused();
        assertThat(page.locator(".violations")).containsText("employee.person.sex: Not a valid choice.");
        Accessibility.check(page, "a document with a fault");
        keyboard.press("Tab");
        keyboard.press("Enter");
        keyboard.type("\"sex\":\"F\"");
        keyboard.tabTo(AriaRole.BUTTON, "Try it");
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.HEADING, named("What would become of it")))
                .isFocused();
        assertThat(page.getByRole(AriaRole.ARTICLE, named("Lakeshore Benefits")))
                .containsText("Bo Harper is enrolled in Dental · " + PLAN + " from Jan 1, 2026");
        Accessibility.check(page, "a document that was tried");
        keyboard.tabTo(AriaRole.BUTTON, "Send it …");
        keyboard.press("Enter");
        keyboard.tabTo(AriaRole.BUTTON, "Send");
        keyboard.press("Enter");

        assertThat(page).hasURL(Pattern.compile("/app/snapshots/[0-9a-f-]{36}$"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Bo Harper");
        assertThat(page.locator(".heading .badge")).hasText("Completed");
    }

    @Test
    void aSnapshotThatIsReplacedSaysSoWithinASecondOfTheEvent() throws IOException {
        // Its carrier takes a minute, so that there is something to replace.
        String customId = unique("EMP") + "9103";
        String first = document("Cleo", "Marsh", customId);
        String id = post(first);
        Page page = center.open("snapshots/" + id);
        assertThat(page.locator(".heading .badge")).hasText("Processing");
        page.evaluate("""
            async id => {
              const {live} = await import('/app/core/live.js');
              let arrived = Infinity;
              live.onEvent(event => {
                if (event?.type === 'member_snapshot.status_change' && event.subject === id) {
                  arrived = performance.now();
                }
              });
              new MutationObserver(() => {
                if (document.querySelector('.heading .badge')?.innerText.trim() === 'Replaced') {
                  window.delay ??= Math.ceil(performance.now() - arrived);
                }
              }).observe(document, {subtree: true, childList: true, characterData: true});
            }""", id);

        String newer = post(first.replace("Surveyor", "Captain"));

        assertThat(page.locator(".heading .badge")).hasText("Replaced");
        assertThat((int) page.evaluate("window.delay")).isBetween(0, LIMIT_MILLIS);
        page.getByRole(AriaRole.LINK, named("To the newer one")).click();
        assertThat(page).hasURL(Pattern.compile(newer + "$"));
        assertThat(page.getByRole(AriaRole.ARTICLE, named("Cleo Marsh"))).containsText("Captain");
    }

    @Test
    void numbersAreMaskedUntilSomebodyAsksWhichIsRecorded() throws IOException {
        String document = document("Dara", "Quill", unique("EMP"));
        String number = ssn(document).replaceFirst("(...)(..)(....)", "$1-$2-$3");
        String id = post(document);
        Page page = center.open("snapshots/" + id);
        Keyboard keyboard = new Keyboard(page);

        assertThat(page.getByRole(AriaRole.ARTICLE, named("Dara Quill"))).containsText("•••-••-" + number.substring(7));
        keyboard.tabTo(AriaRole.BUTTON, "Show social security numbers");
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("is recorded in the members’ audit log");
        keyboard.press("Escape");
        assertThat(button(page, "Show social security numbers")).isFocused();
        assertThat(disclosures(id)).isZero();
        keyboard.press("Enter");
        keyboard.tabTo(AriaRole.BUTTON, "Show and record");
        keyboard.press("Enter");
        assertThat(page.getByText(number)).isVisible();
        assertThat(disclosures(id)).isOne();

        assertThat(button(page, "Hide social security numbers")).isFocused();
        keyboard.press("Enter");
        assertThat(page.getByText(number)).hasCount(0);
    }

    private static long disclosures(String id) throws IOException {
        JsonNode log = center().get("/api/v1/member_audit_log?page_size=100").json();
        long found = 0;
        for (JsonNode entry : log.path("response")) {
            if (entry.path("action").asText().equals("disclosed")
                    && entry.toString().contains(id)) {
                found++;
            }
        }
        return found;
    }

    private static Client center() throws IOException {
        return CommandCenter.api("demo");
    }

    private static String post(String document) throws IOException {
        Answer answer = center().post("/api/v1/groups/" + GROUP + "/member_snapshots", document);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.field("id");
    }

    private static String document(String firstName, String lastName, String customId) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String ssn = "9%02d65%04d".formatted(random.nextInt(100), random.nextInt(1, 10_000));
        LocalDate born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
        String home = """
            {"street_one":"31 Gannet Wharf","city":"Astoria","state":"OR","zip_code":"97103"}""";
        return """
            {"snapshot_mode":"current_open","employee":{"custom_individual_id":"%1$s","event_id":"hired","employment":\
            {"employment_status":"full-time","hours_worked":40,"occupation":"Surveyor",\
            "employment_dates":{"hire_date":"2025-12-01"}},"person":{"first_name":"%2$s","last_name":"%3$s",\
            "date_of_birth":"%8$s","sex":"F","ssn":"%4$s","home_address":%5$s,"mailing_address":%5$s}},\
            "coverages":[{"carrier_id":"%6$s","line_of_coverage":"dental","plan_name":"%7$s","enrolled_members":\
            [{"individual_type":"employee","custom_individual_id":"%1$s","effective_start_date":"2026-01-01",\
            "effective_end_date":"9999-12-31","event_id":"hired"}]}],\
            "events":[{"id":"hired","date":"2025-12-01","reason":"new_hire","type":"coverage"}]}""".formatted(customId, firstName, lastName, ssn, home, CARRIER, PLAN, born);
    }

    private static String ssn(String document) {
        return Answer.parse(document)
                .path("employee")
                .path("person")
                .path("ssn")
                .asText();
    }

    private static String unique(String prefix) {
        return prefix + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong(1L << 40));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
