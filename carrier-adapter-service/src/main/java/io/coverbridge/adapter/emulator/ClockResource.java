package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.work.DueWorkLoop;
import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The time by which emulated carriers act. */
@Path("/emulator/v1/clock")
@Tag(name = "Clock", description = "One clock for the whole emulator; what is due when it is moved goes on at once.")
@RolesAllowed({Roles.OPERATOR, Roles.EMULATOR})
class ClockResource {

    private final WorkTime time;
    private final Clock clock;
    private final DueWorkLoop loop;

    ClockResource(WorkTime time, Clock clock, DueWorkLoop loop) {
        this.time = time;
        this.clock = clock;
        this.loop = loop;
    }

    @GET
    @Operation(operationId = "getClock", summary = "Read the clock", description = "The real time until it is set.")
    @APIResponse(responseCode = "200", description = "What the clock says")
    public Uni<ClockResponse> get() {
        return time.refresh().map(current -> read());
    }

    @POST
    @Operation(
            operationId = "setClock",
            summary = "Set the clock",
            description = "To a time, or by seconds forward or back; it goes on from there, for every organization and"
                    + " replica and across restarts. What is due by then is done at once. Records and reports keep the"
                    + " real time.")
    @APIResponse(responseCode = "200", description = "What the clock says now")
    @APIResponse(responseCode = "422", description = "Neither or both were given, or it is too far from the real time")
    public Uni<ClockResponse> set(ClockRequest wish) {
        return time.refresh()
                .chain(() -> time.setClock(wish.target(time.now(), clock.instant())))
                .map(set -> moved());
    }

    @DELETE
    @Operation(
            operationId = "resetClock",
            summary = "Set the clock to the real time",
            description = "What was done stays done; what waits for a later time waits for it again.")
    @APIResponse(responseCode = "200", description = "What the clock says now")
    public Uni<ClockResponse> reset() {
        return time.resetClock().map(set -> moved());
    }

    private ClockResponse moved() {
        loop.wake();
        return read();
    }

    private ClockResponse read() {
        return new ClockResponse(time.now(), clock.instant());
    }
}
