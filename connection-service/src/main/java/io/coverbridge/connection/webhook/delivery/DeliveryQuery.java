package io.coverbridge.connection.webhook.delivery;

import io.coverbridge.connection.webhook.WebhookEvents;
import io.coverbridge.kit.http.Filters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The filters of the delivery list. */
public final class DeliveryQuery {

    private static final long LATEST_SECOND = 253_402_300_799L;

    @RestQuery
    @Parameter(description = "Statuses, separated by commas: pending, delivered, failed, skipped.")
    public @Nullable String status;

    @RestQuery("event_type")
    @Parameter(description = "Keys of events, separated by commas.")
    public @Nullable String eventType;

    @RestQuery("event_id")
    @Parameter(description = "One event.")
    public @Nullable String eventId;

    @RestQuery
    @Parameter(description = "Made at or after this, epoch seconds.", schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String since;

    @RestQuery
    @Parameter(description = "Made before this, epoch seconds.", schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String until;

    /**
     * The filters, read.
     *
     * @throws io.coverbridge.kit.error.ApiException 422 if one is not what it should be
     */
    Filter filter() {
        Filters filters = new Filters();
        Filter filter = new Filter(
                texts(filters.each(
                        "status", status, Filters.oneOf(DeliveryStatus.values(), DeliveryStatus::wire), "status")),
                texts(filters.each("event_type", eventType, DeliveryQuery::key, "event type")),
                filters.id("event_id", eventId),
                time(filters, "since", since),
                time(filters, "until", until));
        filters.check();
        return filter;
    }

    private static Optional<String> key(String text) {
        return Optional.of(text).filter(key -> key.equals(WebhookEvents.TEST) || WebhookEvents.isDelivered(key));
    }

    private static @Nullable List<String> texts(@Nullable Set<?> values) {
        return values == null
                ? null
                : values.stream()
                        .map(value -> value instanceof DeliveryStatus status ? status.wire() : value.toString())
                        .toList();
    }

    private static @Nullable OffsetDateTime time(Filters filters, String name, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            long second = Long.parseLong(text);
            if (second >= 0 && second <= LATEST_SECOND) {
                return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
            }
        } catch (NumberFormatException e) {
            filters.refuse(name, "Not a valid integer.");
            return null;
        }
        filters.refuse(name, "Must be between 0 and " + LATEST_SECOND + ".");
        return null;
    }

    /** What is looked for; null where everything is. */
    record Filter(
            @Nullable List<String> statuses,
            @Nullable List<String> eventTypes,
            @Nullable UUID eventId,
            @Nullable OffsetDateTime since,
            @Nullable OffsetDateTime until) {}
}
