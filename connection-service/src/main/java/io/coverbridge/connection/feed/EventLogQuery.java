package io.coverbridge.connection.feed;

import io.coverbridge.kit.http.Filters;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of the event log; text until checked. */
public final class EventLogQuery {

    @RestQuery("after")
    @Parameter(description = "A cursor: next of the page before. Without it from the oldest event that is kept.")
    public @Nullable String after;

    @RestQuery("limit")
    @Parameter(
            description = "Most events; 100 by default, 500 at most, larger is clamped.",
            schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String limit;

    @RestQuery("types")
    @Parameter(description = "Event types, separated by commas.")
    public @Nullable String types;

    @RestQuery("subject")
    @Parameter(description = "Ids of the things that events are about, separated by commas.")
    public @Nullable String subject;

    FeedFilter filter(Filters filters) {
        return FeedFilter.read(filters, types, subject);
    }

    int limit(Filters filters, FeedConfig config) {
        if (limit == null) {
            return config.pageSize();
        }
        Optional<Integer> number = number(limit);
        if (number.isEmpty()) {
            filters.refuse("limit", "Not a valid integer.");
        } else if (number.get() < 1) {
            filters.refuse("limit", "Must be greater than or equal to 1.");
        }
        return Math.min(number.orElse(1), config.maxPageSize());
    }

    private static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
