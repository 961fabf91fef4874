package io.coverbridge.snapshot.membersnapshot;

import com.fasterxml.jackson.databind.JsonNode;
import io.coverbridge.kit.http.Masking;
import io.coverbridge.kit.http.PathId;
import io.coverbridge.kit.tenancy.Caller;
import io.coverbridge.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is held of an employee's family, in the shape of a snapshot. */
@Path("/api/v1/employees/{employee_id}/member_snapshot")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Member snapshots")
public class CurrentSnapshotResource {

    private final ReadCurrentSnapshot readCurrentSnapshot;
    private final Caller caller;

    CurrentSnapshotResource(ReadCurrentSnapshot readCurrentSnapshot, Caller caller) {
        this.readCurrentSnapshot = readCurrentSnapshot;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "Get an employee's current snapshot",
            description = "Made from what is held now: what is under way is not in it, nor what has ended.")
    @APIResponseSchema(
            value = CurrentSnapshotResponse.class,
            responseCode = "200",
            responseDescription = "The family as it stands")
    @APIResponse(responseCode = "404", description = "The organization has no such employee")
    @APIResponse(responseCode = "422", description = "The mask is unknown")
    public Uni<JsonNode> get(
            @RestPath("employee_id") String employeeId,
            @RestQuery(Masking.PARAMETER)
                    @Parameter(description = "ssn: shows the last four digits of social security numbers only.")
                    @Nullable
                    String mask) {
        return readCurrentSnapshot.read(
                caller.organizationId(), PathId.parse(Employees.MODEL, employeeId), Masking.of(mask));
    }
}
