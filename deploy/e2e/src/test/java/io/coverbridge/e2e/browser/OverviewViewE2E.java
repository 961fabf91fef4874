package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.coverbridge.e2e.Answer;
import io.coverbridge.e2e.Client;
import io.coverbridge.e2e.Connections;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The overview, what it computes, and the operators' view of all organizations. */
class OverviewViewE2E {

    /** For what a carrier takes its time. */
    private static final double SLOW_MILLIS = 20_000;

    @RegisterExtension
    private final CommandCenter center = new CommandCenter();

    @Test
    void whatNeedsSomebodyAppearsByItselfAndLeadsToItsListWithTheKeyboardAlone() throws IOException {
        Client other = CommandCenter.api("other");
        Page page = center.open("", "other");
        page.evaluate("() => { window.sameDocument = true; }");
        String name = "Stuck " + ThreadLocalRandom.current().nextInt(1_000_000_000);
        String id = "6%05d9004".formatted(ThreadLocalRandom.current().nextInt(100_000));
        Answer asked = other.post(Connections.PATH, Connections.request(Connections.LAKESHORE, name, id));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);

        Locator line = page.locator(".needing li").filter(new Locator.FilterOptions().setHasText("Action required"));
        assertThat(line).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SLOW_MILLIS));
        assertThat((boolean) page.evaluate("() => window.sameDocument === true"))
                .isTrue();
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo(
                AriaRole.LINK,
                line.getByRole(AriaRole.LINK)
                        .innerText()
                        .replaceAll("\\s+", " ")
                        .strip());
        keyboard.press("Enter");

        assertThat(page).hasURL(Pattern.compile("/app/connections\\?status=action_required"));
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    @Test
    void chartsAreThereAsTables() {
        Page page = center.open("");
        Locator chart = page.locator("cb-chart").first();
        assertThat(chart.locator("canvas")).isVisible();

        chart.getByRole(AriaRole.BUTTON).press("Enter");

        assertThat(chart.getByRole(AriaRole.TABLE)).isVisible();
        assertThat(chart.locator("canvas")).hasCount(0);
        Accessibility.check(page, "a chart as a table");
    }

    @Test
    void countsOfThePastComeFromThePresentAndTheEventsSince() {
        Page page = center.open("");

        Object counts = page.evaluate("""
            async () => {
              const {statusesOverTime} = await import('/app/views/overview/flow.js');
              const change = (status, previous_status, count) =>
                ({type: 'group_connection_request.status_change', status, previous_status, count});
              const statistics = {from: 100, to: 130, bucket_seconds: 10, buckets: [
                {start: 100, counts: [{type: 'group_connection_request.created', status: 'created', count: 3}]},
                {start: 120, counts: [change('processing', 'created', 2), change('completed', 'processing', 1)]}]};
              return statusesOverTime({created: 1, processing: 1, completed: 5}, statistics, 'connection').counts;
            }
            """);

        assertThat(counts)
                .isEqualTo(Map.of(
                        "created", List.of(0, 3, 3, 1),
                        "processing", List.of(0, 0, 0, 1),
                        "completed", List.of(4, 4, 4, 5)));
    }

    @Test
    void statusesThatNobodyCountsAreShownAsWhatHasComeToThem() {
        Page page = center.open("");

        Object completed = page.evaluate("""
            async () => {
              const {statusesOverTime} = await import('/app/views/overview/flow.js');
              const completed = {type: 'member_snapshot.status_change', status: 'completed', previous_status: 'processing', count: 2};
              const statistics = {from: 0, to: 30, bucket_seconds: 10, buckets: [
                {start: 0, counts: [completed]}, {start: 20, counts: [completed]}]};
              return statusesOverTime({processing: 1}, statistics, 'snapshot', ['processing']).counts.completed;
            }
            """);

        assertThat(completed).isEqualTo(List.of(0, 2, 2, 4));
    }

    @Test
    void aCarrierIsJudgedByTheRuleOnThePage() {
        Page page = center.open("");

        Object words = page.evaluate("""
            async () => {
              const {healthOf} = await import('/app/views/overview/health.js');
              const of = (status, count, oldest_since) => [{status, count, oldest_since}];
              return [
                healthOf([], [], 10_000),
                healthOf(of('completed', 2, 1), [], 10_000),
                healthOf(of('waiting_on_carrier', 1, 6_399), [], 10_000),
                healthOf(of('waiting_on_carrier', 1, 6_400), of('scheduled', 1, 1), 10_000),
                healthOf(of('unable_to_connect', 1, 1), [], 10_000),
              ].map(health => health.word);
            }
            """);

        assertThat(words).isEqualTo(List.of("idle", "well", "slow", "well", "failing"));
    }

    @Test
    void anOperatorLooksIntoAnOrganizationAndLeavesItAgain() {
        Page page = center.open("", "operator");
        assertThat(heading(page)).hasText("Organizations");
        Accessibility.check(page, "organizations");
        Keyboard keyboard = new Keyboard(page);

        keyboard.tabTo(AriaRole.BUTTON, "Look inside Demo Benefits");
        keyboard.press("Enter");
        assertThat(heading(page)).hasText("Overview");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("Demo Benefits");
        center.settle();
        keyboard.tabTo(AriaRole.BUTTON, "Leave");
        keyboard.press("Enter");

        assertThat(heading(page)).hasText("Organizations");
        assertThat(page.getByRole(AriaRole.BANNER)).containsText("All organizations");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
