package io.coverbridge.connection.feed;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of the event log. */
public record EventLogResponse(
        List<EventResponse> events,

        @Schema(description = "Goes into after of the next request, whether there were events or not")
        String next,

        @Schema(description = "Whether there is more to read right now")
        boolean hasMore) {

    public EventLogResponse {
        events = List.copyOf(events);
    }

    static EventLogResponse of(UUID organizationId, FeedPage page) {
        return new EventLogResponse(
                page.events().stream().map(EventResponse::of).toList(),
                FeedCursor.of(organizationId, page.next()),
                page.more());
    }
}
