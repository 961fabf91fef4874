package io.coverbridge.connection.webhook;

import io.coverbridge.connection.webhook.signature.SigningSecret;
import io.coverbridge.events.WebhookStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook subscription, as the API answers it.
 *
 * @param id the subscription
 * @param version changes with every modification
 * @param created when it was made
 * @param modified when it last changed
 * @param organizationId whose it is
 * @param url where events are posted to
 * @param eventTypes keys of events, or {@code all}
 * @param description what people should know of it
 * @param timestampHeader name of the header with the time
 * @param signatureHeader name of the header with the digests
 * @param status {@code active}, {@code unhealthy}, {@code failed} or {@code disabled}
 * @param consecutiveFailures failed attempts in a row
 * @param failingSince when that row began; absent while there is none
 * @param secrets what signs now, without the secrets themselves; the newest first
 * @param secret the secret that was made; in the answer of the request that made it and nowhere else
 */
public record SubscriptionResponse(
        UUID id,
        UUID version,
        Instant created,
        Instant modified,
        UUID organizationId,
        String url,
        List<String> eventTypes,
        @Nullable String description,
        String timestampHeader,
        String signatureHeader,
        WebhookStatus status,
        int consecutiveFailures,
        @Nullable Instant failingSince,
        List<LiveSecret> secrets,
        @Nullable String secret) {

    /**
     * A secret that signs.
     *
     * @param keyName what its owner calls it
     * @param created since when it signs
     * @param validUntil when it ends, for one that was rotated out
     */
    public record LiveSecret(
            @Nullable String keyName,
            Instant created,
            @Nullable Instant validUntil) {

        static LiveSecret of(SigningSecret secret) {
            return new LiveSecret(secret.keyName(), secret.created(), secret.validUntil());
        }
    }

    static SubscriptionResponse of(WebhookSubscription subscription, List<SigningSecret> live, @Nullable String made) {
        return new SubscriptionResponse(
                subscription.id,
                subscription.version,
                subscription.createdAt,
                subscription.modifiedAt,
                subscription.organizationId,
                subscription.url,
                subscription.eventTypes(),
                subscription.description,
                subscription.timestampHeader,
                subscription.signatureHeader,
                subscription.status,
                subscription.consecutiveFailures,
                subscription.failingSince,
                live.stream().map(LiveSecret::of).toList(),
                made);
    }

    @Override
    public String toString() {
        return "SubscriptionResponse[id=" + id + "]";
    }
}
