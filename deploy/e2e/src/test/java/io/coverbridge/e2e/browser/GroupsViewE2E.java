package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GroupsViewE2E {

    private static final String DISMISS = "Dismiss the difference about " + RefusedFamily.NAME;
    private static final String REOPEN = "Reopen the difference about " + RefusedFamily.NAME;

    private static final double ONE_SECOND_MILLIS = 1_000;

    /** For what a carrier takes its time. */
    private static final double SLOW_MILLIS = 30_000;

    @RegisterExtension
    private final CommandCenter browser = new CommandCenter();

    @Test
    void aDifferenceIsFoundDismissedAndReopenedWithTheKeyboardAlone() throws IOException {
        RefusedFamily family = RefusedFamily.of(CommandCenter.api("demo"));
        Page page = browser.open("groups");
        Keyboard keyboard = new Keyboard(page);

        keyboard.tabTo(AriaRole.SEARCHBOX, "Company");
        keyboard.type(family.company());
        keyboard.tabTo(AriaRole.LINK, family.company());
        keyboard.press("Enter");
        assertThat(heading(page)).hasText(family.company());
        keyboard.tabTo(AriaRole.LINK, "Differences");
        keyboard.press("Enter");

        Locator rows = page.locator("cb-difference-list tbody tr");
        assertThat(rows).hasCount(2);
        Locator coverage = rows.filter(new Locator.FilterOptions().setHasText("Coverage"));
        assertThat(coverage).containsText("Life (50k Employee Basic Life) is missing at the carrier");
        assertThat(coverage).containsText(RefusedFamily.NAME);
        assertThat(coverage).containsText("The carrier disagrees");
        assertThat(page.locator("main img")).hasCount(0);

        coverage.getByRole(AriaRole.BUTTON, named(DISMISS)).focus();
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
        Accessibility.check(page, "whether to dismiss a difference");
        keyboard.tabTo(AriaRole.BUTTON, "Dismiss");
        keyboard.press("Enter");
        assertThat(coverage.locator(".badge")).hasText("Dismissed");
        assertThat(coverage.getByRole(AriaRole.BUTTON, named(REOPEN))).isFocused();
        assertThat(family.difference().path("is_dismissed").asBoolean()).isTrue();

        keyboard.press("Enter");
        keyboard.tabTo(AriaRole.BUTTON, "Reopen");
        keyboard.press("Enter");
        assertThat(coverage.locator(".badge")).hasText("Open");
        assertThat(family.difference().path("is_dismissed").asBoolean()).isFalse();
    }

    @Test
    void whatSomebodyElseHasDecidedMeanwhileIsNotOverwritten() throws IOException {
        RefusedFamily family = RefusedFamily.of(CommandCenter.api("demo"));
        Page page = browser.open("groups/" + family.groupId() + "/differences");
        Locator coverage =
                page.locator("cb-difference-list tbody tr").filter(new Locator.FilterOptions().setHasText("Coverage"));
        coverage.getByRole(AriaRole.BUTTON, named(DISMISS)).click();

        String id = family.difference().path("id").asText();
        assertThat(family.api()
                        .put("/api/v1/differences/" + id + "/dismiss", "")
                        .status())
                .isEqualTo(200);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.BUTTON, named("Dismiss")).click();

        assertThat(dialog.locator(".refusal")).isVisible();
        dialog.getByRole(AriaRole.BUTTON, named("Cancel")).click();
        assertThat(coverage.locator(".badge")).hasText("Dismissed");
        browser.expect("answer 412: PUT " + CommandCenter.url().resolve("/api/v1/differences/" + id + "/dismiss"));
    }

    @Test
    void aNewMemberAppearsAtOnceAndIsFoundWithoutAnAddressThatNamesAnybody() throws IOException {
        RefusedFamily family = RefusedFamily.of(CommandCenter.api("demo"));
        Page page = browser.open("groups/" + family.groupId() + "/members");
        List<String> addresses = new ArrayList<>();
        page.onRequest((Request request) -> addresses.add(request.url()));
        page.evaluate("() => { window.sameDocument = true; }");
        Locator names = page.locator("cb-list tbody th");
        assertThat(names).hasText(new String[] {RefusedFamily.NAME});

        family.employ("Winifred", "Oystercatcher", "W-1", "523454321");
        assertThat(names).hasCount(2, new LocatorAssertions.HasCountOptions().setTimeout(ONE_SECOND_MILLIS));
        assertThat((boolean) page.evaluate("() => window.sameDocument === true"))
                .isTrue();

        Locator search = page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Search"));
        search.fill("oyster");
        assertThat(names).hasText(new String[] {"Winifred Oystercatcher"});
        search.fill(family.ssn());
        assertThat(names).hasText(new String[] {RefusedFamily.NAME});
        assertThat(page.getByText("*****" + family.ssn().substring(5))).isVisible();
        assertThat(page).hasURL(Pattern.compile("/app/groups/" + family.groupId() + "/members$"));
        assertThat(addresses).noneMatch(address -> address.contains(family.ssn()));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(RefusedFamily.NAME))
                .press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("Nobody of this family has coverage today."))
                .isVisible();
        Accessibility.check(page, "a family");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(RefusedFamily.NAME)))
                .isFocused();
    }

    @Test
    void everyPartOfAGroupSaysWhatIsThereAndASyncIsAskedForAndAwaited() throws IOException {
        RefusedFamily family = RefusedFamily.of(CommandCenter.api("demo"));
        Page page = browser.open("groups/" + family.groupId());
        assertThat(page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("Lakeshore")))
                .containsText("Completed");
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open differences")))
                .hasText(Pattern.compile("^\\s*2\\s"));
        Accessibility.check(page, "a group");

        part(page, "Plans");
        assertThat(page.getByText("50k Employee Basic Life")).isVisible();
        Accessibility.check(page, "plans of a group");

        part(page, "Syncs");
        Locator completed = page.locator("td[data-label='Last brought over'] time");
        String before = completed.getAttribute("datetime");
        Response asked = page.waitForResponse(
                response -> response.url().endsWith("/audit_requests"),
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sync all now"))
                        .press("Enter"));
        assertThat(asked.status()).isEqualTo(202);
        assertThat(completed)
                .not()
                .hasAttribute("datetime", before, new LocatorAssertions.HasAttributeOptions().setTimeout(SLOW_MILLIS));
        assertThat(page.locator("cb-group-syncs .badge")).hasText("Completed");
        Accessibility.check(page, "syncs of a group");
    }

    @Test
    void aGroupThatIsNotThereIsToldInTheServicesOwnWords() {
        String missing = "00000000-0000-4000-8000-000000000000";
        Page page = browser.open("groups/" + missing);

        assertThat(heading(page)).hasText("Group");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Group not found with UUID " + missing);
        browser.expect("answer 404: GET " + CommandCenter.url().resolve("/api/v1/groups/" + missing));
    }

    private static void part(Page page, String name) {
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Group"))
                .getByRole(AriaRole.LINK, named(name))
                .press("Enter");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }
}
