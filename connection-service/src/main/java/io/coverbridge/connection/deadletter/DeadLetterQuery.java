package io.coverbridge.connection.deadletter;

import io.coverbridge.kit.http.Filters;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list; text until checked, so that what is wrong is told. */
public final class DeadLetterQuery {

    @RestQuery
    @Parameter(description = "Topic that they were read from", example = "carrier-updates.v1")
    public @Nullable String topic;

    @RestQuery
    @Parameter(description = "Service that put them aside", example = "snapshot-service")
    public @Nullable String consumer;

    @RestQuery
    @Parameter(description = "Type of the event")
    public @Nullable String type;

    @RestQuery("organization_id")
    @Parameter(description = "Whose they are")
    public @Nullable String organizationId;

    @RestQuery
    @Parameter(description = "open, replaying, replayed, discarded or expired", example = "open")
    public @Nullable String status;

    @RestQuery
    @Parameter(description = "Put aside at this time or later, epoch seconds", example = "1764030000")
    public @Nullable String since;

    @RestQuery
    @Parameter(description = "Put aside before this time, epoch seconds", example = "1764116400")
    public @Nullable String until;

    DeadLetterFilter filter() {
        Filters filters = new Filters();
        String fromTopic = filters.text("topic", topic);
        String by = filters.text("consumer", consumer);
        String ofType = filters.text("type", type);
        UUID organization = filters.id("organization_id", organizationId);
        DeadLetterStatus state = status == null ? null : status(filters, status);
        Instant from = time(filters, "since", since);
        Instant to = time(filters, "until", until);
        filters.check();
        return new DeadLetterFilter(fromTopic, by, ofType, organization, state, from, to, null);
    }

    private static @Nullable DeadLetterStatus status(Filters filters, String text) {
        Optional<DeadLetterStatus> read =
                Filters.oneOf(DeadLetterStatus.values(), DeadLetterStatus::wire).apply(text);
        if (read.isEmpty()) {
            filters.refuse("status", "Not a valid status.");
        }
        return read.orElse(null);
    }

    private static @Nullable Instant time(Filters filters, String name, @Nullable String text) {
        Optional<Instant> read = Optional.ofNullable(text).flatMap(DeadLetterQuery::seconds);
        if (text != null && read.isEmpty()) {
            filters.refuse(name, "Not a valid time.");
        }
        return read.orElse(null);
    }

    private static Optional<Instant> seconds(String text) {
        try {
            return Optional.of(Instant.ofEpochSecond(Integer.toUnsignedLong(Integer.parseUnsignedInt(text))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
