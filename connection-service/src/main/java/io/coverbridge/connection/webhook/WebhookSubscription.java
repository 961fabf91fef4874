package io.coverbridge.connection.webhook;

import io.coverbridge.connection.webhook.signature.HeaderNames;
import io.coverbridge.events.EventType;
import io.coverbridge.events.WebhookStatus;
import io.coverbridge.events.WebhookStatusChanged;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.events.EventDraft;
import io.coverbridge.kit.time.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An endpoint of a platform, and what it wants to be told. */
@Entity
@Table(name = "webhook_subscriptions")
class WebhookSubscription {

    private static final String CAUSE = "platform";

    @Id
    UUID id;

    UUID version;
    UUID organizationId;
    long sequence;
    String url;
    String[] eventTypes;

    @Nullable
    String description;

    String timestampHeader;
    String signatureHeader;
    WebhookStatus status;
    byte[] sealedSecrets;
    int consecutiveFailures;

    @Nullable
    Instant failingSince;

    Instant createdAt;
    Instant modifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected WebhookSubscription() {}

    WebhookSubscription(UUID organizationId, Chosen chosen, Instant now) {
        id = Ids.next();
        version = Ids.random();
        this.organizationId = organizationId;
        // Counts its status changes; 0 before the first.
        sequence = 0;
        url = chosen.url();
        eventTypes = chosen.eventTypes().toArray(String[]::new);
        description = chosen.description();
        timestampHeader = chosen.headers().timestamp();
        signatureHeader = chosen.headers().signature();
        status = WebhookStatus.ACTIVE;
        sealedSecrets = new byte[0];
        createdAt = now;
        modifiedAt = now;
    }

    HeaderNames headers() {
        return new HeaderNames(timestampHeader, signatureHeader);
    }

    List<String> eventTypes() {
        return List.of(eventTypes);
    }

    /** Takes other secrets, sealed. */
    void seal(byte[] secrets) {
        sealedSecrets = secrets;
    }

    /** Changes what is chosen and says so if that moves the status. A new address begins without a past. */
    Optional<EventDraft<WebhookStatusChanged>> edit(Chosen chosen, @Nullable WebhookStatus wanted, Instant now) {
        if (!url.equals(chosen.url())) {
            consecutiveFailures = 0;
            failingSince = null;
        }
        url = chosen.url();
        eventTypes = chosen.eventTypes().toArray(String[]::new);
        description = chosen.description();
        timestampHeader = chosen.headers().timestamp();
        signatureHeader = chosen.headers().signature();
        touch(now);
        return wanted == null || wanted == status ? Optional.empty() : Optional.of(move(wanted));
    }

    void touch(Instant now) {
        version = Ids.random();
        modifiedAt = now;
    }

    private EventDraft<WebhookStatusChanged> move(WebhookStatus next) {
        if (!status.allows(next)) {
            throw ApiException.conflict(
                    "WebhookSubscription " + id + " is " + status.wire() + " and cannot become " + next.wire());
        }
        WebhookStatus previous = status;
        status = next;
        consecutiveFailures = 0;
        failingSince = null;
        sequence++;
        WebhookStatusChanged data = new WebhookStatusChanged(id, version, previous, status, failingSince, modifiedAt);
        return new EventDraft<>(
                EventType.WEBHOOK_STATUS_CHANGE, id, id, organizationId, sequence, modifiedAt, data, CAUSE, null);
    }

    /**
     * What its owner decides.
     *
     * @param eventTypes keys, or {@link WebhookEvents#ALL}
     */
    record Chosen(
            String url, List<String> eventTypes, @Nullable String description, HeaderNames headers) {

        Chosen {
            eventTypes = List.copyOf(eventTypes);
        }
    }
}
