package io.coverbridge.connection.webhook;

import io.coverbridge.connection.webhook.signature.SecretText;
import io.coverbridge.connection.webhook.signature.SigningSecret;
import io.coverbridge.connection.webhook.signature.SigningSecrets;
import io.coverbridge.kit.http.EntityTags;
import io.coverbridge.kit.tenancy.TenantTransactions;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a new secret in front of the old one, which signs beside it for a while. */
@ApplicationScoped
class RotateSecret {

    private final TenantTransactions transactions;
    private final WebhookSubscriptions subscriptions;
    private final SubscriptionRules rules;
    private final SecretSeal seal;
    private final Duration usualOverlap;
    private final Clock clock;

    RotateSecret(
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
        this.usualOverlap = config.secretOverlap();
        this.clock = clock;
    }

    Uni<SubscriptionResponse> rotate(UUID organizationId, UUID id, @Nullable String ifMatch, RotationRequest rotation) {
        rules.check(rotation);
        Integer seconds = rotation.overlapSeconds();
        Duration overlap = seconds == null ? usualOverlap : Duration.ofSeconds(seconds);
        String brought = rotation.secret();
        Instant now = clock.instant();
        SigningSecret next =
                new SigningSecret(rotation.keyName(), brought == null ? SecretText.generate() : brought, now, null);
        return transactions.in(
                organizationId,
                () -> subscriptions
                        .lock(organizationId, id)
                        .invoke(found -> EntityTags.requireMatch(ifMatch, found.version))
                        .map(found -> {
                            SigningSecrets secrets = seal.open(found).rotate(next, overlap);
                            found.seal(seal.seal(organizationId, id, secrets));
                            found.touch(now);
                            return SubscriptionResponse.of(
                                    found, secrets.live(now), brought == null ? next.value() : null);
                        }));
    }
}
