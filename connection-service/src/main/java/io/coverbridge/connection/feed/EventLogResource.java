package io.coverbridge.connection.feed;

import io.coverbridge.kit.http.Filters;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events to be pulled. */
@Path("/api/v1/event_log")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventLogResource {

    private final FeedPages pages;
    private final FeedConfig config;
    private final Caller caller;

    EventLogResource(FeedPages pages, FeedConfig config, Caller caller) {
        this.pages = pages;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Read the event log",
            description = "Everything that happened to what this organization has, oldest first. Nothing ever appears"
                    + " behind a cursor that was given out: store next, and come back with it. A filtered page may be"
                    + " empty and still move next on.")
    @APIResponse(responseCode = "200", description = "The stretch behind the cursor")
    @APIResponse(responseCode = "410", description = "Events behind this cursor are no longer kept")
    @APIResponse(
            responseCode = "422",
            description = "No cursor of this organization, or a filter is not what it should be")
    public Uni<EventLogResponse> read(@BeanParam EventLogQuery query) {
        UUID organizationId = caller.organizationId();
        Filters filters = new Filters();
        FeedFilter filter = query.filter(filters);
        FeedPages.Limit limit = new FeedPages.Limit(query.limit(filters, config), config.pageBytes());
        Optional<Integer> last = query.last(filters, config);
        filters.check();
        return last.map(events -> pages.before(organizationId, events)
                        .flatMap(position -> pages.after(organizationId, position, filter, limit)))
                .orElseGet(() -> pages.after(organizationId, "after", query.after, filter, limit))
                .map(page -> EventLogResponse.of(organizationId, page));
    }
}
