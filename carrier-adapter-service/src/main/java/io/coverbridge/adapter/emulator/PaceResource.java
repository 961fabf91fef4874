package io.coverbridge.adapter.emulator;

import io.coverbridge.adapter.work.WorkTime;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How fast emulated carriers are. */
@Path("/emulator/v1/pace")
@Tag(name = "Pace", description = "One factor scales every wait of the emulated carriers.")
@RolesAllowed({Roles.OPERATOR, Roles.EMULATOR})
class PaceResource {

    private final WorkTime time;

    PaceResource(WorkTime time) {
        this.time = time;
    }

    @GET
    @Operation(
            operationId = "getPace",
            summary = "Read the pace",
            description = "The pace in force; the configured one until it is set.")
    public Uni<PaceBody> get() {
        return time.refresh().map(current -> new PaceBody(time.pace()));
    }

    @PUT
    @Operation(
            operationId = "setPace",
            summary = "Set the pace",
            description = "For all replicas and across restarts. Waits that have begun keep their length.")
    public Uni<PaceBody> set(PaceBody body) {
        return time.setPace(Objects.requireNonNull(body.pace())).replaceWith(body);
    }
}
