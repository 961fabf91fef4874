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
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConnectionsViewE2E {

    private static final String ID_LABEL = "Carrier’s id of the group";

    /** For what a carrier takes its time. */
    private static final double SLOW_MILLIS = 20_000;

    private static final double ONE_SECOND_MILLIS = 1_000;

    @RegisterExtension
    private final CommandCenter browser = new CommandCenter();

    @Test
    void aGroupIsConnectedWithTheKeyboardAlone() {
        Page page = browser.open("connections");
        Keyboard keyboard = new Keyboard(page);
        keyboard.tabTo(AriaRole.LINK, "New connection");
        keyboard.press("Enter");
        assertThat(heading(page)).hasText("New connection");

        keyboard.tabTo(AriaRole.BUTTON, "Connect");
        keyboard.press("Enter");
        assertThat(page.getByText("3 things are to be corrected.")).isVisible();
        assertThat(page.getByLabel("Carrier", exactly())).isFocused();
        Accessibility.check(page, "new connection with violations");

        keyboard.type("Meridian");
        page.getByLabel("Carrier", exactly()).press("M");
        assertThat(page.getByText("Meridian Health wants eight digits")).isVisible();
        keyboard.tabTo(AriaRole.TEXTBOX, "Name of the group");
        keyboard.type("Keyboard Cooperative");
        keyboard.tabTo(AriaRole.TEXTBOX, ID_LABEL);
        keyboard.type("12");
        assertThat(page.getByText("Not in the carrier’s format yet.")).isVisible();
        keyboard.press("ControlOrMeta+A");
        keyboard.type(endingIn("0000"));
        assertThat(page.getByText("Has the carrier’s format.")).isVisible();
        keyboard.press("Enter");

        assertThat(heading(page)).hasText("Keyboard Cooperative");
        assertThat(status(page)).hasText("Completed", within(SLOW_MILLIS));
        assertThat(page.getByRole(AriaRole.IMG))
                .hasAccessibleName(
                        Pattern.compile(
                                "1: Created, .*2: Processing, .*3: Waiting on carrier, .*4: Completed, .*Now Completed, since"));
        Accessibility.check(page, "a completed connection");
    }

    @Test
    void whatIsStuckSaysWhyAndIsSetGoingAgainOnceNobodyElseHasChangedIt() throws IOException {
        Client api = CommandCenter.api("demo");
        Connections connections = new Connections(api);
        String id = connections.create(endingIn("9005"));
        connections.await(id, "unable_to_connect");
        Page page = browser.open("connections/" + id);

        assertThat(page.getByRole(AriaRole.REGION, region("This connection needs someone")))
                .containsText("The carrier does not know a group with this id.");
        page.getByLabel(ID_LABEL).fill("12");
        retry(page);
        assertThat(page.getByText("This is not an id of Meridian Health")).isVisible();
        assertThat(page.getByLabel(ID_LABEL)).isFocused();
        Accessibility.check(page, "a stuck connection");

        Answer meanwhile = api.put("/api/v1/group_connections/" + id + "/retry", "{}");
        assertThat(meanwhile.status()).as(meanwhile.text()).isEqualTo(201);
        assertThat(page.getByRole(AriaRole.IMG))
                .hasAccessibleName(Pattern.compile("5: Unable to connect"), nameWithin(SLOW_MILLIS));
        String corrected = endingIn("0001");
        page.getByLabel(ID_LABEL).fill(corrected);
        browser.expect("answer 412: PUT");
        retry(page);
        assertThat(page.getByText("What you typed is still here")).isVisible();
        assertThat(page.getByLabel(ID_LABEL)).hasValue(corrected);

        retry(page);
        assertThat(status(page)).hasText("Completed", within(SLOW_MILLIS));
        assertThat(page.getByRole(AriaRole.TABLE, table("Every status of the connection, newest first")))
                .containsText("Platform · demo");
        assertThat(page.getByRole(AriaRole.REGION, region("Try again"))).containsText("It is completed");
    }

    @Test
    void aChangeArrivesWithinASecondInTheListAndInTheDetail() throws IOException {
        Client api = CommandCenter.api("demo");
        Connections connections = new Connections(api);
        String carrierGroupId = endingIn("9001");
        String id = connections.create(carrierGroupId);
        connections.await(id, "waiting_on_carrier");
        Page page = browser.open("connections?search=" + carrierGroupId);
        Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(carrierGroupId));
        assertThat(row).containsText("Waiting on carrier");
        page.evaluate("() => {window.sameDocument = true;}");

        drive(api, id, "action_required");
        awaitEvent(api, id, "action_required");
        assertThat(row).containsText("Action required", containing(ONE_SECOND_MILLIS));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Needs someone")))
                .click();
        assertThat(page).hasURL(Pattern.compile("status=action_required"));
        row.getByRole(AriaRole.LINK).click();
        assertThat(status(page)).hasText("Action required");
        retry(page);
        connections.await(id, "waiting_on_carrier");
        drive(api, id, "completed");
        awaitEvent(api, id, "completed");
        assertThat(status(page)).hasText("Completed", within(ONE_SECOND_MILLIS));
        assertThat((boolean) page.evaluate("() => window.sameDocument")).isTrue();
    }

    @Test
    void aGroupIsDisconnectedByKeyboardAndItsNameIsTextEverywhere() throws IOException {
        Client api = CommandCenter.api("demo");
        String name = "<img src=x onerror=alert(1)> " + endingIn("");
        Answer created =
                api.post("/api/v1/group_connections", """
                {"carrier_id": "%s", "group_data": {"group_name": "%s", "carrier_group_id": "%s"}}""".formatted(Connections.MERIDIAN, name, endingIn("0002")));
        String id = created.field("id");
        new Connections(api).await(id, "completed");
        Page page = browser.open("connections/" + id);
        assertThat(heading(page)).hasText(name);

        Keyboard keyboard = new Keyboard(page);
        Locator ask = keyboard.tabTo(AriaRole.BUTTON, "Disconnect …");
        keyboard.press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Disconnect " + name + " from Meridian Health");
        Accessibility.check(page, "the question about a disconnection");
        keyboard.press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        assertThat(ask).isFocused();

        keyboard.press("Enter");
        page.getByLabel("Last day", exactly()).fill("2026-01-31");
        keyboard.tabTo(AriaRole.BUTTON, "Disconnect");
        keyboard.press("Enter");
        assertThat(status(page)).hasText("Disconnected", within(SLOW_MILLIS));
        assertThat(page.getByRole(AriaRole.TABLE, table("Requests to disconnect the group from this carrier")))
                .containsText("Jan 31, 2026");
        assertThat(page.locator("img[src=x]")).hasCount(0);
    }

    @Test
    void whatACarrierAsksForAppearsByItselfAndIsDecidedAboutOnThePage() throws IOException {
        Client api = CommandCenter.api("demo");
        Connections connections = new Connections(api);
        String id = connections.create(endingIn("0003"));
        String groupId = connections.await(id, "completed").field("group_id");
        Page page = browser.open("connections/" + id);
        Locator requests = page.getByRole(AriaRole.TABLE, table("Requests to disconnect the group from this carrier"));
        assertThat(page.getByText("Nobody has asked to disconnect")).isVisible();

        raise(api, groupId);
        assertThat(requests).containsText("Needs review", containing(SLOW_MILLIS));
        Accessibility.check(page, "a disconnection to be decided about");
        decide(page, "Reject");
        assertThat(requests).containsText("Rejected");

        raise(api, groupId);
        requests.getByText("Needs review").waitFor();
        decide(page, "Confirm");
        assertThat(status(page)).hasText("Disconnected", within(SLOW_MILLIS));
    }

    @Test
    void whatIsNotThereIsSaidInTheServicesWords() {
        browser.expect("answer 404: GET");
        Page page = browser.open("connections/" + UUID.randomUUID());

        assertThat(heading(page)).hasText("Connection");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("That did not work.");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again")))
                .isVisible();
        Accessibility.check(page, "a connection that is not there");
    }

    /** An id of Meridian's that no other test has; its end chooses what the carrier does. */
    private static String endingIn(String end) {
        int digits = 8 - end.length();
        long bound = Math.round(Math.pow(10, digits));
        return ("%0" + digits + "d").formatted(ThreadLocalRandom.current().nextLong(bound)) + end;
    }

    private static void drive(Client api, String id, String status) throws IOException {
        Answer driven = api.post("/emulator/v1/connections/" + id + "/outcome", "{\"status\": \"" + status + "\"}");
        assertThat(driven.status()).as(driven.text()).isLessThan(300);
    }

    /** Waits until the event is there for whoever asks: from then on the page has a second. */
    private static void awaitEvent(Client api, String id, String status) {
        Awaitility.await("event of connection " + id + ": " + status)
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> api.get("/api/v1/event_log?limit=100&types=group_connection_request.status_change&subject="
                                + id)
                        .text()
                        .contains("\"status\": \"" + status + "\""));
    }

    private static void raise(Client api, String groupId) throws IOException {
        Answer raised = api.post("/emulator/v1/disconnections", """
                {"group_id": "%s", "carrier_id": "%s", "effective_end_date": "2026-01-31"}""".formatted(groupId, Connections.MERIDIAN));
        assertThat(raised.status()).as(raised.text()).isLessThan(300);
    }

    private static void decide(Page page, String decision) {
        Page.GetByRoleOptions button =
                new Page.GetByRoleOptions().setName(decision).setExact(true);
        page.getByRole(AriaRole.BUTTON, button).click();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(decision).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    private static void retry(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Try again"))
                .click();
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Locator status(Page page) {
        return page.locator(".heading .badge");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions region(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions table(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocatorAssertions.HasTextOptions within(double millis) {
        return new LocatorAssertions.HasTextOptions().setTimeout(millis);
    }

    private static LocatorAssertions.HasAccessibleNameOptions nameWithin(double millis) {
        return new LocatorAssertions.HasAccessibleNameOptions().setTimeout(millis);
    }

    private static LocatorAssertions.ContainsTextOptions containing(double millis) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(millis);
    }
}
