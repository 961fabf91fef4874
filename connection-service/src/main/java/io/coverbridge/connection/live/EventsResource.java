package io.coverbridge.connection.live;

import io.coverbridge.connection.feed.FeedFilter;
import io.coverbridge.connection.feed.FeedPages;
import io.coverbridge.kit.error.ApiException;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events as they happen. */
@Path("/api/v1/events")
@RolesAllowed(Roles.PLATFORM)
@Tag(name = "Events")
public class EventsResource {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final FeedPages pages;
    private final LiveStreams streams;
    private final LiveConfig config;
    private final Caller caller;
    private final Clock clock;

    EventsResource(FeedPages pages, LiveStreams streams, LiveConfig config, Caller caller, Clock clock) {
        this.pages = pages;
        this.streams = streams;
        this.config = config;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Follow events",
            description = "Server-sent events: id is a cursor, event the type, data the event as in the event log. The"
                    + " stream ends when the token expires: come back with a new one and the last id, and nothing is"
                    + " lost or comes twice.")
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "410", description = "Events behind this cursor are no longer kept")
    @APIResponse(
            responseCode = "422",
            description = "No cursor of this organization, or a filter is not what it should be")
    @APIResponse(responseCode = "429", description = "The organization has as many open streams as it may")
    @APIResponse(responseCode = "503", description = "This process has as many open streams as it may")
    public Uni<Void> follow(@BeanParam StreamQuery query, @Context RoutingContext request) {
        UUID organizationId = caller.organizationId();
        FeedFilter filter = query.filter();
        Instant expires = caller.expires();
        HttpOutlet outlet = new HttpOutlet(request.response(), Vertx.currentContext(), config.writeQueueBytes());
        return pages.place(organizationId, query.cursorName(), query.cursor())
                .map(position -> new Reader(organizationId, position, filter, clock.instant(), expires))
                .flatMap(reader -> stream(reader, outlet, request))
                .onFailure(ApiException.class)
                .invoke(refusal -> tellWhen(refusal, request));
    }

    /** Done when the stream is, one way or another. */
    private Uni<Void> stream(Reader reader, Outlet outlet, RoutingContext request) {
        EventStream stream = streams.open(reader, outlet);
        return Uni.createFrom()
                .emitter(done -> request.addEndHandler(ended -> {
                    stream.end(Ending.LEFT);
                    done.complete(null);
                }));
    }

    private static void tellWhen(ApiException refusal, RoutingContext request) {
        if (refusal.status() == 429 || refusal.status() == 503) {
            request.response().putHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }
}
