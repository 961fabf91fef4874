package io.coverbridge.connection.webhook;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.coverbridge.connection.webhook.SubscriptionRules.Given;
import io.coverbridge.connection.webhook.WebhookSubscription.Chosen;
import io.coverbridge.connection.webhook.signature.HeaderNames;
import io.coverbridge.connection.webhook.signature.SecretText;
import io.coverbridge.connection.webhook.signature.SigningSecret;
import io.coverbridge.connection.webhook.signature.SigningSecrets;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Makes a subscription, and a secret where none is brought. */
@ApplicationScoped
class CreateSubscription {

    private static final Logger LOG = Logger.getLogger(CreateSubscription.class);

    private final TenantTransactions transactions;
    private final WebhookSubscriptions subscriptions;
    private final SubscriptionRules rules;
    private final SecretSeal seal;
    private final SubscriptionsConfig config;
    private final Clock clock;

    CreateSubscription(
            TenantTransactions transactions,
            WebhookSubscriptions subscriptions,
            SubscriptionRules rules,
            SecretSeal seal,
            SubscriptionsConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.subscriptions = subscriptions;
        this.rules = rules;
        this.seal = seal;
        this.config = config;
        this.clock = clock;
    }

    Uni<SubscriptionResponse> create(UUID organizationId, SubscriptionRequest request) {
        Given given = new Given(
                request.url(),
                request.eventTypes(),
                request.secret(),
                request.timestampHeader(),
                request.signatureHeader());
        return rules.check(given).chain(() -> store(organizationId, request));
    }

    private Uni<SubscriptionResponse> store(UUID organizationId, SubscriptionRequest request) {
        Instant now = clock.instant();
        String brought = request.secret();
        SigningSecret secret =
                new SigningSecret(request.keyName(), brought == null ? SecretText.generate() : brought, now, null);
        WebhookSubscription subscription = new WebhookSubscription(organizationId, chosen(request), now);
        subscription.seal(seal.seal(organizationId, subscription.id, SigningSecrets.of(secret)));
        return transactions
                .in(organizationId, () -> requireRoom(organizationId).chain(() -> subscriptions.persist(subscription)))
                .invoke(stored -> LOG.infof(
                        "webhook subscription created organizationId=%s subscriptionId=%s", organizationId, stored.id))
                .map(stored ->
                        SubscriptionResponse.of(stored, List.of(secret), brought == null ? secret.value() : null));
    }

    private Uni<Void> requireRoom(UUID organizationId) {
        return subscriptions
                .lockedCount(organizationId)
                .invoke(count -> {
                    if (count >= config.maxSubscriptions()) {
                        throw ApiException.conflict("The organization has " + count
                                + " webhook subscriptions, and no more than " + config.maxSubscriptions()
                                + " are allowed");
                    }
                })
                .replaceWithVoid();
    }

    private static Chosen chosen(SubscriptionRequest request) {
        HeaderNames names = new HeaderNames(
                requireNonNullElse(request.timestampHeader(), HeaderNames.DEFAULT.timestamp()),
                requireNonNullElse(request.signatureHeader(), HeaderNames.DEFAULT.signature()));
        SubscriptionRules.requireTwo(names);
        return new Chosen(
                requireNonNull(request.url()),
                requireNonNullElse(request.eventTypes(), List.of(WebhookEvents.ALL)),
                request.description(),
                names);
    }
}
