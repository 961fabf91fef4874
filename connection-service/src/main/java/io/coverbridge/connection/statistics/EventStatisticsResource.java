package io.coverbridge.connection.statistics;

import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events in numbers. */
@Path("/api/v1/event_statistics")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventStatisticsResource {

    private final ReadStatistics statistics;
    private final Caller caller;
    private final Clock clock;

    EventStatisticsResource(ReadStatistics statistics, Caller caller, Clock clock) {
        this.statistics = statistics;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "Count events over time",
            description = "By type, carrier, status and previous status, in buckets of five minutes, an hour or a day;"
                    + " 750 buckets at most. By the time when events occurred, and as long as the event log keeps them."
                    + " Buckets without events are left out.")
    @APIResponse(responseCode = "200", description = "The counts, oldest first")
    @APIResponse(
            responseCode = "422",
            description = "A parameter is not what it should be, or there is more than fits into an answer")
    public Uni<EventStatisticsResponse> read(@BeanParam StatisticsQuery query) {
        return statistics.of(caller.organizationId(), query.window(clock.instant()));
    }
}
