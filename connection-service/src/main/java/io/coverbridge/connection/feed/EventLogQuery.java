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

    @RestQuery("last")
    @Parameter(
            description = "Begins so many events before the newest, 500 at most, instead of behind a cursor.",
            schema = @Schema(type = SchemaType.INTEGER))
    public @Nullable String last;

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
        return limit == null ? config.pageSize() : events(filters, config, "limit", limit);
    }

    /** How many events before the newest the page begins; empty if it begins behind a cursor. */
    Optional<Integer> last(Filters filters, FeedConfig config) {
        if (last == null) {
            return Optional.empty();
        }
        if (after != null) {
            filters.refuse("last", "Goes not together with after.");
        }
        return Optional.of(events(filters, config, "last", last));
    }

    private static int events(Filters filters, FeedConfig config, String parameter, String text) {
        Optional<Integer> number = number(text);
        if (number.isEmpty()) {
            filters.refuse(parameter, "Not a valid integer.");
        } else if (number.get() < 1) {
            filters.refuse(parameter, "Must be greater than or equal to 1.");
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
