package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedFilter;
import io.coverbridge.kit.http.Filters;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a reader asks for. */
public final class StreamQuery {

    @RestHeader("Last-Event-ID")
    @Parameter(description = "The last id that was received; clients of server-sent events send it by themselves.")
    public @Nullable String lastEventId;

    @RestQuery("after")
    @Parameter(description = "A cursor to start from, where no Last-Event-ID is sent. Without either it starts now.")
    public @Nullable String after;

    @RestQuery("types")
    @Parameter(description = "Event types, separated by commas.")
    public @Nullable String types;

    @RestQuery("subject")
    @Parameter(description = "Ids of the things that events are about, separated by commas.")
    public @Nullable String subject;

    FeedFilter filter() {
        Filters filters = new Filters();
        FeedFilter filter = FeedFilter.read(filters, types, subject);
        filters.check();
        return filter;
    }

    /** A client that was cut off comes back to the same address, with what it has read since in the header. */
    @Nullable
    String cursor() {
        return lastEventId == null ? after : lastEventId;
    }

    /** The parameter that the cursor came in. */
    String cursorName() {
        return lastEventId == null ? "after" : "Last-Event-ID";
    }
}
