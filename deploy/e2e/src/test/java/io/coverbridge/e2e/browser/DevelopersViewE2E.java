package io.coverbridge.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.coverbridge.e2e.Client;
import io.coverbridge.e2e.Connections;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Keys, webhooks, events as they come, and documents. */
class DevelopersViewE2E {

    /** For what is tried over the network. */
    private static final double SLOW_MILLIS = 20_000;

    @RegisterExtension
    private final CommandCenter center = new CommandCenter();

    @Test
    void aKeyIsMadeShownOnceAndRevokedWithTheKeyboardAlone() {
        String name = "Import " + ThreadLocalRandom.current().nextInt(1_000_000_000);
        Page page = center.open("developers");
        Keyboard keyboard = new Keyboard(page);

        keyboard.tabTo(AriaRole.BUTTON, "Create key");
        keyboard.press("Enter");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        Accessibility.check(page, "a new key");
        keyboard.tabTo(AriaRole.TEXTBOX, "Name");
        keyboard.type(name);
        keyboard.press("Enter");
        assertThat(dialog.getByText("It is shown this once")).isVisible();
        assertThat(dialog.locator("code").last()).containsText("cbs_");
        Accessibility.check(page, "the secret of a key");
        keyboard.tabTo(AriaRole.BUTTON, "I have kept it");
        keyboard.press("Enter");
        assertThat(page.getByText("cbs_")).hasCount(0);

        Locator row = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(name));
        assertThat(row).containsText("Active");
        keyboard.tabTo(AriaRole.BUTTON, "Revoke " + name);
        keyboard.press("Enter");
        keyboard.tabTo(AriaRole.BUTTON, "Revoke");
        keyboard.press("Enter");
        assertThat(row).containsText("Revoked");
    }

    @Test
    void aWebhookThatMayNotBeCalledIsToldAtItsField() {
        Page page = center.open("developers/webhooks");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("New webhook"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        center.expect("answer 422: POST " + CommandCenter.url().resolve("/api/v1/webhook_subscriptions"));

        dialog.getByLabel("Address").fill("ftp://example.com/");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("New webhook"))
                .click();

        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(dialog.getByLabel("Address")).hasAttribute("aria-invalid", "true");
        assertThat(dialog.getByLabel("Address")).hasValue("ftp://example.com/");
    }

    @Test
    void aTestOfAWebhookIsSeenToFailAndSentAgain() throws IOException {
        Client api = CommandCenter.api("demo");
        String id = api.post("/api/v1/webhook_subscriptions", "{\"url\": \"http://127.0.0.1:9/\"}")
                .field("id");
        try {
            Page page = center.open("developers/webhooks/" + id);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send a test"))
                    .press("Enter");

            Locator row = page.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName("test.hello_world"));
            assertThat(row.locator("details"))
                    .containsText("attempt", new LocatorAssertions.ContainsTextOptions().setTimeout(SLOW_MILLIS));
            row.locator("summary").press("Enter");
            assertThat(row).containsText("connection failed");
            row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send again"))
                    .press("Enter");
            assertThat(page.locator(".notices")).containsText("On its way again.");
        } finally {
            api.delete("/api/v1/webhook_subscriptions/" + id);
        }
    }

    @Test
    void anEventIsOnScreenWithinASecondOfTheLog() throws IOException {
        Client api = CommandCenter.api("demo");
        Page page = center.open("developers/events");
        String id = new Connections(api)
                .create("7%06d1".formatted(ThreadLocalRandom.current().nextInt(1_000_000)));
        new Connections(api).await(id, "completed");

        Locator event = page.locator(".events li")
                .filter(new Locator.FilterOptions().setHasText(id))
                .first();
        assertThat(event).hasText(Pattern.compile("completed"));
    }

    @Test
    void theTopicsAndTheirMessagesCanBeRead() {
        Page page = center.open("developers/documents");

        assertThat(page.getByText("group-connections.v1").first()).isVisible();
        assertThat(page.getByText("group_connection_request.status_change").first())
                .isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("OpenAPI snapshot-service")))
                .hasAttribute("href", "/services/snapshot-service/q/openapi");
    }
}
