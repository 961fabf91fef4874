package io.coverbridge.connection.webhook;

import io.coverbridge.connection.webhook.signature.SigningSecrets;
import io.coverbridge.events.EventData;
import io.coverbridge.events.EventJson;
import io.coverbridge.kit.sealing.SealedColumn;
import io.coverbridge.kit.sealing.Sealer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/** Seals the secrets of a subscription for its row. */
@ApplicationScoped
public class SecretSeal {

    private final Sealer sealer;

    SecretSeal(Sealer sealer) {
        this.sealer = sealer;
    }

    /** The rows follow the keyset. */
    @Produces
    @Singleton
    static SealedColumn column() {
        return SealedColumn.of("webhook_subscriptions", "sealed_secrets");
    }

    byte[] seal(UUID organizationId, UUID subscriptionId, SigningSecrets secrets) {
        return sealer.seal(EventData.write(secrets), organizationId, subscriptionId);
    }

    SigningSecrets open(WebhookSubscription subscription) {
        return open(subscription.organizationId, subscription.id, subscription.sealedSecrets);
    }

    /** The secrets of a row. */
    public SigningSecrets open(UUID organizationId, UUID subscriptionId, byte[] sealed) {
        try {
            return EventJson.mapper()
                    .readValue(sealer.open(sealed, organizationId, subscriptionId), SigningSecrets.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
