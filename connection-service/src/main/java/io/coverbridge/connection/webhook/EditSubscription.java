package io.coverbridge.connection.webhook;

import static java.util.Objects.requireNonNullElse;

import io.coverbridge.connection.webhook.SubscriptionRules.Given;
import io.coverbridge.connection.webhook.WebhookSubscription.Chosen;
import io.coverbridge.connection.webhook.signature.HeaderNames;
import io.coverbridge.events.WebhookStatus;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventLog;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edits a subscription, if the caller has seen its newest version. */
@ApplicationScoped
class EditSubscription {

    private final TenantTransactions transactions;
    private final WebhookSubscriptions subscriptions;
    private final SubscriptionRules rules;
    private final EventLog events;
    private final Clock clock;

    EditSubscription(
            TenantTransactions transactions,
            WebhookSubscriptions subscriptions,
            SubscriptionRules rules,
            EventLog events,
            Clock clock) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    Uni<WebhookSubscription> edit(
            UUID organizationId, UUID id, String version, @Nullable String ifMatch, SubscriptionEditRequest edit) {
        Given given = new Given(edit.url(), edit.eventTypes(), null, edit.timestampHeader(), edit.signatureHeader());
        return rules.check(given)
                .chain(() -> transactions.in(
                        organizationId,
                        () -> subscriptions
                                .lock(organizationId, id)
                                .invoke(found -> requireCurrent(found, version, ifMatch))
                                .call(found -> change(found, edit))));
    }

    private Uni<Void> change(WebhookSubscription subscription, SubscriptionEditRequest edit) {
        Instant now = clock.instant();
        String status = edit.status();
        WebhookStatus wanted = status == null ? null : WebhookStatus.fromWire(status);
        Uni<Void> told = subscription
                .edit(chosen(subscription, edit), wanted, now)
                .map(events::append)
                .orElseGet(() -> Uni.createFrom().voidItem());
        return wanted == WebhookStatus.DISABLED ? told.chain(() -> subscriptions.skipWaiting(subscription, now)) : told;
    }

    private static Chosen chosen(WebhookSubscription before, SubscriptionEditRequest edit) {
        HeaderNames names = new HeaderNames(
                requireNonNullElse(edit.timestampHeader(), before.timestampHeader),
                requireNonNullElse(edit.signatureHeader(), before.signatureHeader));
        SubscriptionRules.requireTwo(names);
        return new Chosen(
                requireNonNullElse(edit.url(), before.url),
                requireNonNullElse(edit.eventTypes(), before.eventTypes()),
                edit.description() == null ? before.description : edit.description(),
                names);
    }

    private static void requireCurrent(WebhookSubscription found, String version, @Nullable String ifMatch) {
        EntityTags.requireMatch(ifMatch, found.version);
        if (!found.version.toString().equalsIgnoreCase(version)) {
            throw ApiException.conflict("WebhookSubscription " + found.id + " has a newer version than the one named");
        }
    }
}
